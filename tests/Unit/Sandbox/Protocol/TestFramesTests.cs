using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Protocol;
using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Unit.Sandbox.Protocol;

internal sealed class TestFramesTests
{
    private static readonly TestCaseReport Failed = new("T.It_fails(\"é\")", TestCaseStatus.Failed, 1.5)
    {
        Message = "expected",
        Trace = "at T",
        Output = "said",
        Line = 7,
        Budget = new RunFailure("SH6001", "spent", 3, "Loop", 9),
    };

    [Test]
    public void Tests_arrive_as_they_were_sent()
    {
        var suite = new TestSuite
        {
            Assembly = [1, 2, 3],
            Symbols = [4],
            Fixtures = new Dictionary<string, byte[]> { ["scenarios/b.json"] = [5, 6], ["market/a.csv"] = [] },
            Only = ["T.It_works"],
        };
        using var stream = new MemoryStream();
        RequestFrames.Write(stream, Request() with { Tests = suite, Returns = RunReturns.Tests }, ExchangeFrames.Nonce);
        stream.Position = 0;
        var received = RequestFrames.Read(stream, new byte[ProtocolLimits.NonceBytes]);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(received.Returns, Is.EqualTo(RunReturns.Tests));
        Assert.That(received.Tests!.Assembly, Is.EqualTo(suite.Assembly));
        Assert.That(received.Tests.Symbols, Is.EqualTo(suite.Symbols));
        Assert.That(received.Tests.Fixtures, Is.EquivalentTo(suite.Fixtures));
        Assert.That(received.Tests.Only, Is.EqualTo(suite.Only));
    }

    [Test]
    public void Results_of_tests_come_before_the_report()
    {
        var report = ExchangeFrames.Report with { Reached = [true, false, true], Smallest = [3, 5] };
        using var reader = Reader(writer =>
        {
            writer.TestBegins("T.It_works");
            writer.TestEnds(new TestCaseReport("T.It_works", TestCaseStatus.Passed, 0));
            writer.TestBegins(Failed.Name);
            writer.TestEnds(Failed);
            writer.Report(report);
            writer.Done(ExchangeFrames.Nonce);
        });
        var (reports, _) = reader.Read(ExchangeFrames.Nonce, null);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(reader.Tests.All, Is.EqualTo(new[] { new TestCaseReport("T.It_works", TestCaseStatus.Passed, 0), Failed }));
        Assert.That(reports[0].Reached, Is.EqualTo(report.Reached));
        Assert.That(reports[0].Smallest, Is.EqualTo(report.Smallest));
    }

    [Test]
    public void A_runner_that_dies_leaves_the_test_it_was_at()
    {
        using var reader = Reader(writer =>
        {
            writer.TestBegins(Failed.Name);
            writer.TestEnds(Failed);
            writer.TestBegins("T.It_kills");
        });
        Assert.That(() => reader.Read(ExchangeFrames.Nonce, null), Throws.TypeOf<ProtocolException>());
        var result = reader.Tests.AddTo(new StrategyRunResult { Outcome = RunOutcome.Crash });
        using var scope = Assert.EnterMultipleScope();
        Assert.That(result.Tests, Is.EqualTo(new[] { Failed }));
        Assert.That(result.RunningTest, Is.EqualTo("T.It_kills"));
    }

    [Test]
    public void More_tests_than_anybody_has_are_refused()
    {
        using var reader = Reader(writer =>
        {
            for (var i = 0; i <= ProtocolLimits.MaxTests; i++)
                writer.TestEnds(new TestCaseReport("T", TestCaseStatus.Passed, 0));
        });
        Assert.That(() => reader.Read(ExchangeFrames.Nonce, null), Throws.TypeOf<ProtocolException>().With.Message.Contains("tests"));
    }

    [TestCase(double.NaN)]
    [TestCase(-1)]
    public void A_test_takes_some_time(double duration)
    {
        using var reader = Reader(writer => writer.TestEnds(new TestCaseReport("T", TestCaseStatus.Passed, duration)));
        Assert.That(() => reader.Read(ExchangeFrames.Nonce, null), Throws.TypeOf<ProtocolException>());
    }

    private static ResultReader Reader(Action<ResultWriter> write)
    {
        var stream = new MemoryStream();
        using var writer = new ResultWriter(stream);
        writer.Ready();
        write(writer);
        stream.Position = 0;
        return new ResultReader(stream, 1, 1 << 20);
    }

    private static StrategyRunRequest Request() => new()
    {
        Assembly = [],
        StrategyName = "T",
        Bars = new PriceColumns { Symbol = "", Times = [], Open = [], High = [], Low = [], Close = [], Volume = [] },
        BrokerOptionsJson = "{}",
    };
}
