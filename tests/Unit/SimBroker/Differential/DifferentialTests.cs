namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>The simulator does what a naive broker does, on storms of random orders over made-up and real bars.</summary>
public sealed class DifferentialTests
{
    [Test]
    public void Agrees_with_the_naive_broker_on_random_bars([Range(0, 9)] int part)
    {
        const int Programs = 1000;
        var trades = 0;
        for (var i = 0; i < Programs; i++)
            trades += Check(new ProgramGenerator(part * Programs + i).Next());
        TestContext.Out.WriteLine($"{Programs} programs, {trades} trades");
        Assert.That(trades, Is.GreaterThan(Programs), "the storms must trade");
    }

    [TestCaseSource(typeof(RealBars), nameof(RealBars.Files))]
    public void Agrees_with_the_naive_broker_on_real_bars(string file)
    {
        const int Programs = 50;
        const int Length = 60;
        var bars = RealBars.Read(file);
        var generator = new ProgramGenerator(7);
        for (var i = 0; i < Programs; i++)
            Check(generator.Next([.. bars.Skip((bars.Count - Length) * i / Programs).Take(Length)]));
        TestContext.Out.WriteLine($"{Programs} programs");
    }

    private static int Check(OrderProgram program)
    {
        if (program.Difference() is not null)
            Assert.Fail(program.Shrink().ToString());
        return program.Play(new SimBrokerTarget(new StrategyHost.SimBroker.SimBrokerAdapter(program.Options, "X"))).Trades.Count;
    }
}
