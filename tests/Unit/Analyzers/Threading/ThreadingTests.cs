namespace StrategyHost.Unit.Analyzers.Threading;

public sealed class ThreadingTests
{
    [TestCase("private {|SH1008:volatile|} int _x;")]
    [TestCase("{|SH1008:~|}Sample() { }")]
    public void Refuses_constructs(string member) => RuleAssert.Finds(RuleAssert.InFindEntries("", member));

    [Test]
    public void Refuses_async_code() =>
        Assert.That(
            RuleAssert.Compile(RuleAssert.InFindEntries("", "private async System.Threading.Tasks.Task Wait() => await System.Threading.Tasks.Task.Delay(5);"))
                .Diagnostics.Select(diagnostic => diagnostic.Id).Distinct(),
            Is.EqualTo(new[] { "SH1008" }));
}
