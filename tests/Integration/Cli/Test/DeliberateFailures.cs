using StrategyHost.Agents.Tester;

namespace StrategyHost.Integration.Cli.Test;

/// <summary>The faults: at least one for each check, each class of failure and each root cause.</summary>
internal static class DeliberateFailures
{
    private const string Buys = "return market.IsFlat ? OrderRequest.Buy(1) : null;";

    public static IEnumerable<DeliberateFailure> All => [.. Static, .. OfTests, .. OfRuns, .. OfProofs, .. OfWhatIsWritten];

    private static IEnumerable<DeliberateFailure> Static =>
    [
        new("a syntax error", CheckName.Compile, FailureClass.StaticFailures) { Entries = "return null", Rule = "CS1002", Line = 12 },
        new("a rule", CheckName.Analysis, FailureClass.StaticFailures) { Entries = "return new Random().Next() > 3 ? OrderRequest.Buy(1) : null;", Rule = "SH2001", Line = 12 },
        new("a warning of a rule", CheckName.Analysis, FailureClass.StaticFailures) { Entries = "return market.Close[^1] == market.Open[^1] ? OrderRequest.Buy(1) : null;", Rule = "SH3" },
        new("a key in the source", CheckName.Secrets, FailureClass.SecretsDetected)
        {
            Entries = $"var key = \"{DeliberateFailure.Key}\"; return key.Length > market.Index ? null : OrderRequest.Buy(1);",
            Rule = "SH4001",
        },
    ];

    private static IEnumerable<DeliberateFailure> OfTests =>
    [
        new("a test that fails", CheckName.Tests, FailureClass.TestFailures)
        {
            Entries = Buys,
            Tests = """
                public sealed class SubjectTests
                {
                    [TestCase(1, "it's one")]
                    [TestCase(2, "two")]
                    public void It_buys(int lots, string text) =>
                        Assert.That(StrategyRun.ToBar(0, new Subject(), BarBuilder.FromCloses(10, 11)).Entry?.Volume, Is.EqualTo(lots));
                }
                """,
            Message = "SubjectTests.It_buys(2,\"two\")",
            Line = 6,
        },
        new("a test of a name that a shell would read", CheckName.Tests, FailureClass.TestFailures)
        {
            Entries = Buys,
            Tests = "public sealed class T { [TestCase(\"it's $(one) `two` ; three\")] public void Fails(string text) => Assert.Fail(text); }",
            Options = ["--check", "tests"],
        },
        new("tests that are not there", CheckName.Tests, FailureClass.TestFailures) { Entries = Buys, Tests = null, Message = "SubjectTests.cs does not exist", Options = ["--check", "tests"] },
        new("a file without a test", CheckName.Tests, FailureClass.TestFailures)
        {
            Entries = Buys,
            Tests = "public sealed class T { public void It_is_no_test() { } }",
            Message = "holds no test",
            Options = ["--check", "tests"],
        },
        new("tests that do not compile", CheckName.Tests, FailureClass.StaticFailures)
        {
            Entries = Buys,
            Tests = "public sealed class T { [Test] public void Reads() => System.IO.File.ReadAllText(\"/etc/hostname\"); }",
            Rule = "SH1",
            Options = ["--check", "tests"],
        },
        new("a test that loops", CheckName.Tests, FailureClass.Timeout)
        {
            Entries = "while (market.Close[^1] > 1000) { } return null;",
            Tests = "public sealed class T { [Test] public void It_ends() => StrategyRun.Over(new Subject(), BarBuilder.FromCloses(2000)); }",
            Rule = "SH6001",
            Cause = RootCause.Loop,
            Options = ["--check", "tests"],
        },
        new("a test that calls itself", CheckName.Tests, FailureClass.Timeout)
        {
            Entries = Buys,
            Tests = "public sealed class T { [Test] public void It_ends() => Assert.That(Deep(1), Is.Zero); private static int Deep(int n) => n < 0 ? 0 : Deep(n + 1) + 1; }",
            Rule = "SH6003",
            Cause = RootCause.Recursion,
            Options = ["--check", "tests"],
        },
    ];

    private static IEnumerable<DeliberateFailure> OfRuns =>
    [
        new("a bar that breaks the strategy", CheckName.Backtest, FailureClass.TestFailures)
        {
            Entries = "if (market.Close[^1] > 137 && market.Close[^3] < 137) throw new InvalidOperationException(\"broke\"); return null;",
            Message = "broke",
            Bar = 37,
            Line = 12,
            FewestBars = 3,
        },
        new("a bar of an instrument that breaks the strategy", CheckName.Backtest, FailureClass.TestFailures)
        {
            // A strategy can see the name of the instrument: the fewest bars must keep it.
            Entries = "if (market.Symbol.Length < 8 && market.Index > 11) throw new InvalidOperationException(\"broke\"); return null;",
            Bar = 12,
            FewestBars = 13,
        },
        new("a loop", CheckName.Backtest, FailureClass.Timeout) { Entries = "while (market.Close[^1] > 140) { } return null;", Rule = "SH6001", Cause = RootCause.Loop, FewestBars = 1 },
        new("a recursion", CheckName.Backtest, FailureClass.Timeout)
        {
            Entries = "return Deep(1) > 0 ? null : OrderRequest.Buy(1);",
            Members = "private static int Deep(int n) => n < 0 ? 0 : Deep(n + 1) + 1;",
            Rule = "SH6003",
            Cause = RootCause.Recursion,
            FewestBars = 1,
        },
        new("more bars than the time allows", CheckName.Backtest, FailureClass.Timeout)
        {
            // A sort is one step: slow at each bar without spending the steps of any.
            Entries = "Array.Sort(_work, (a, b) => a.CompareTo(b)); return null;",
            Members = "private readonly double[] _work = new double[20_000];",
            Bars = 20_000,
            Options = ["--timeout", "5"],
            Cause = RootCause.DataSize,
        },
        new("more memory than there is", CheckName.Backtest, FailureClass.SandboxError)
        {
            Entries = "_kept.Add(new double[4_000_000]); return null;",
            Members = "private readonly List<double[]> _kept = [];",
            Options = ["--memory", "256m"],
            Rule = "SH6002",
            Cause = RootCause.Memory,
            FewestBars = 20,
        },
        new("a sandbox that is not there", CheckName.Backtest, FailureClass.SandboxError)
        {
            Entries = Buys,
            Options = ["--sandbox", "docker", "--check", "backtest"],
            Variable = ("DOCKER_HOST", "unix:///nowhere/docker.sock"),
            ExitCode = 4,
            Message = "no Docker engine answers",
        },
    ];

    private static IEnumerable<DeliberateFailure> OfProofs =>
    [
        new("a strategy that knows its process", CheckName.Determinism, FailureClass.NonDeterministic)
        {
            Entries = "return market.Index == 20 ? OrderRequest.Buy(1 + System.Environment.ProcessId * 1e-6) : null;",
            IsUnchecked = true,
            Options = ["--check", "determinism"],
            ExitCode = 5,
            Message = "line 1 of events.log",
        },
        new("a strategy that sees the next bar", CheckName.LookAhead, FailureClass.LookAhead)
        {
            Entries = """
                var values = (double[])typeof(Series).GetField("_values", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.GetValue(market.Close)!;
                return market.Index + 1 < values.Length && values[market.Index + 1] > 130 && market.IsFlat ? OrderRequest.Buy(1) : null;
                """,
            IsUnchecked = true,
            Options = ["--check", "look_ahead"],
            Bar = 29,
            FewestBars = 2,
        },
    ];

    private static IEnumerable<DeliberateFailure> OfWhatIsWritten =>
    [
        new("a summary that was changed", CheckName.Artifacts, FailureClass.ArtifactSchema)
        {
            Entries = Buys,
            Tampering = ("summary.json", "\"seed\": 42", "\"seed\": \"42\""),
            Message = "summary.json: seed: is '42'; expected a whole number",
        },
        new("an equity curve that goes back in time", CheckName.Artifacts, FailureClass.ArtifactSchema)
        {
            Entries = "return null;",
            Tampering = ("equity_curve.csv", "2024-01-01T09:00:00Z", "2024-01-01T03:00:00Z"),
            Message = "equity_curve.csv: time is not later",
        },
        new("a key in the artifacts", CheckName.Secrets, FailureClass.SecretsDetected)
        {
            Entries = $"return market.IsFlat ? OrderRequest.Buy(1, comment: {DeliberateFailure.HiddenKey}) : null;",
        },
        new("a key in what a test says", CheckName.Secrets, FailureClass.SecretsDetected)
        {
            Entries = Buys,
            Tests = $"public sealed class T {{ [Test] public void Tells() => TestContext.WriteLine({DeliberateFailure.HiddenKey}); }}",
            Options = ["--check", "secrets"],
        },
    ];
}
