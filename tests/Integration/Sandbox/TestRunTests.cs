using StrategyHost.Compiler;
using StrategyHost.Compiler.Tests;
using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Integration.Sandbox;

/// <summary>Tests of strategies run where strategies run: in every isolation this machine has.</summary>
[TestFixture(SandboxChoice.Docker)]
[TestFixture(SandboxChoice.Bubblewrap)]
[TestFixture(SandboxChoice.Landlock)]
[TestFixture(SandboxChoice.None)]
internal sealed class TestRunTests(SandboxChoice choice)
{
    private const string Strategy = """
        using StrategyHost;

        /// <summary>Buys on Mondays.</summary>
        public sealed class Subject : Strategy
        {
            /// <summary>Lots.</summary>
            [Parameter(1, 9)]
            public int Lots { get; init; } = 1;

            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market)
            {
                if (Lots == 7)
                    while (true) { }
                if (Lots == 8)
                    return OrderRequest.Sell(Lots);
                return market.IsFlat ? OrderRequest.Buy(Lots) : null;
            }
        }
        """;

    private const string Tests = """
        public sealed class SubjectTests
        {
            [Test]
            public void It_buys() => Assert.That(Run(2).Positions[0].Volume, Is.EqualTo(2));

            [Test]
            public void It_is_wrong()
            {
                TestContext.WriteLine("before");
                Assert.That(Run(1).Trades, Has.Count.EqualTo(3), "trades");
            }

            [Test]
            public void It_throws() => throw new InvalidOperationException("on purpose");

            [Test, Ignore("not now")]
            public void It_waits() { }

            [TestCase(1, "a")]
            [TestCase(2, "b")]
            public void It_takes_cases(int number, string text) => Assert.That(number, Is.LessThan(3));

            [Test]
            public void It_loops() => Run(7);

            [Test]
            public void It_loops_itself() { while (true) { } }

            [Test]
            public void It_goes_deep() => Deep(1);

            [Test]
            public void Z_comes_after_all_that() => Assert.That(TestData.Load("tiny.csv"), Has.Count.EqualTo(2));

            private static int Deep(int n) => Deep(n + 1) + 1;

            private static StrategyRun Run(int lots) => StrategyRun.Over(new Subject { Lots = lots }, new BarBuilder().Flat(5).Build());
        }
        """;

    private static readonly SandboxLimits Limits = new() { Cpus = 2, Timeout = TimeSpan.FromSeconds(60) };

    private SandboxSelection _selection = null!;
    private StrategyRunResult _result = null!;
    private StrategyImage _strategy = null!;

    [OneTimeSetUp]
    public void RunTests()
    {
        _selection = SandboxSelector.Select(choice);
        if (_selection.Runner is null)
            Assert.Ignore($"{choice}: {_selection.Considered[0].Reason}");
        _strategy = Compile(Strategy);
        _result = _selection.Runner!.Run(Request(Tests), Limits);
    }

    [OneTimeTearDown]
    public void EndSandbox() => _selection.Dispose();

    [Test]
    public void Every_test_is_told_once()
    {
        Assert.That(_result.Outcome, Is.EqualTo(RunOutcome.Ok), _result.Message);
        Assert.That(_result.Tests.Select(test => (test.Name, test.Status)), Is.EquivalentTo(new[]
        {
            ("SubjectTests.It_buys", TestCaseStatus.Passed),
            ("SubjectTests.It_is_wrong", TestCaseStatus.Failed),
            ("SubjectTests.It_throws", TestCaseStatus.Error),
            ("SubjectTests.It_waits", TestCaseStatus.Skipped),
            ("SubjectTests.It_takes_cases(1,\"a\")", TestCaseStatus.Passed),
            ("SubjectTests.It_takes_cases(2,\"b\")", TestCaseStatus.Passed),
            ("SubjectTests.It_loops", TestCaseStatus.Error),
            ("SubjectTests.It_loops_itself", TestCaseStatus.Error),
            ("SubjectTests.It_goes_deep", TestCaseStatus.Error),
            ("SubjectTests.Z_comes_after_all_that", TestCaseStatus.Passed),
        }));
    }

    [Test]
    public void A_failure_says_what_and_where()
    {
        var wrong = Result("It_is_wrong");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(wrong.Message, Does.Contain("trades").And.Contain("But was:"));
        Assert.That(wrong.Trace, Does.Contain("SubjectTests.It_is_wrong"));
        Assert.That(wrong.Line, Is.EqualTo(10));
        Assert.That(wrong.Output, Does.Contain("before"));
        Assert.That(Result("It_throws").Message, Does.Contain("InvalidOperationException").And.Contain("on purpose"));
        Assert.That(Result("It_waits").Message, Is.EqualTo("not now"));
    }

    [TestCase("It_loops", "SH6001")]
    [TestCase("It_loops_itself", "SH6001")]
    [TestCase("It_goes_deep", "SH6003")]
    public void A_budget_is_named(string test, string rule) => Assert.That(Result(test).Budget?.Kind, Is.EqualTo(rule));

    [Test]
    public void Reached_places_are_told()
    {
        var reached = _result.Runs[0].Reached;
        var lines = _strategy.CountedLines.Zip(reached).Where(pair => pair.Second).Select(pair => pair.First).Distinct().ToArray();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(reached, Has.Count.EqualTo(_strategy.CountedLines.Count));
        Assert.That(lines, Is.EqualTo(new[] { 8, 13, 14, 15, 17 }));
    }

    [Test]
    public void One_test_can_be_run_alone()
    {
        var request = Request(Tests);
        var result = _selection.Runner!.Run(request with { Tests = request.Tests! with { Only = ["SubjectTests.It_takes_cases(2,\"b\")"] } }, Limits);
        Assert.That(result.Tests.Select(test => test.Name), Is.EqualTo(new[] { "SubjectTests.It_takes_cases(2,\"b\")" }));
    }

    [Test]
    public void A_run_that_ends_badly_tells_the_test_it_was_at()
    {
        // Framework calls are one step each: this is slow without spending its steps.
        const string Slow = """
            public sealed class SlowTests
            {
                [Test]
                public void A_is_quick() { }

                [Test]
                public void B_takes_hours()
                {
                    var all = Enumerable.Range(0, 1_000_000).ToArray();
                    for (var i = 0; i < 10_000_000; i++)
                        Array.Sort(all, (a, b) => 0);
                }
            }
            """;
        var result = _selection.Runner!.Run(Request(Slow) with { Budget = new RunBudget { StepsPerBar = long.MaxValue / 8 } }, Limits with { Timeout = TimeSpan.FromSeconds(8) });
        using var scope = Assert.EnterMultipleScope();
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Timeout));
        Assert.That(result.Tests.Select(test => test.Name), Is.EqualTo(new[] { "SlowTests.A_is_quick" }));
        Assert.That(result.RunningTest, Is.EqualTo("SlowTests.B_takes_hours"));
    }

    private TestCaseReport Result(string name) => _result.Tests.Single(test => test.Name.EndsWith("." + name, StringComparison.Ordinal));

    private static StrategyImage Compile(string source)
    {
        var result = new StrategyCompiler(new StrategyCompilerOptions { CountLines = true }).Compile(StrategySource.FromText(source));
        Assert.That(result.Accepted, string.Join('\n', result.Diagnostics));
        return result.Image!;
    }

    private StrategyRunRequest Request(string tests)
    {
        var compiled = new TestCompiler(TestReferences.Read(Path.Combine(AppContext.BaseDirectory, "runner"))).Compile(StrategySource.FromText(tests), _strategy);
        Assert.That(compiled.Accepted, string.Join('\n', compiled.Diagnostics));
        return new StrategyRunRequest
        {
            Assembly = _strategy.Assembly,
            Symbols = _strategy.Symbols,
            StrategyName = _strategy.StrategyName,
            Bars = new PriceColumns { Symbol = "NONE", Times = [], Open = [], High = [], Low = [], Close = [], Volume = [] },
            BrokerOptionsJson = "{}",
            Returns = RunReturns.Tests,
            Tests = new TestSuite
            {
                Assembly = compiled.Image!.Assembly,
                Symbols = compiled.Image.Symbols,
                Fixtures = new Dictionary<string, byte[]> { ["market/tiny.csv"] = "time,open,high,low,close\n2024-01-01,1,2,1,2\n2024-01-02,2,3,2,3\n"u8.ToArray() },
            },
        };
    }
}
