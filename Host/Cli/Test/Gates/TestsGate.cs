using StrategyHost.Agents.Tester;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Tests;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>The strategy's own tests: compiled as strictly as the strategy, run where it runs, with the lines they reach.</summary>
internal sealed class TestsGate(CompileStrategy compile, ProjectFolder folder) : Gate(CheckName.Tests)
{
    private static readonly PriceColumns NoBars = new() { Symbol = "NONE", Times = [], Open = [], High = [], Low = [], Close = [], Volume = [] };

    public override CheckResult Run(StrategyUnderTest subject)
    {
        var file = subject.Settings.TestsFile;
        if (!File.Exists(file))
            return CheckResult.Of([Missing(subject, $"There are no tests: {ProjectFolder.Display(file)} does not exist. Write them there, or name their file with --tests.")]);
        var strategy = compile(StrategySource.FromFile(subject.Strategy.File), new StrategyCompilerOptions { Strict = true, CountLines = true }).Image
            ?? throw new InvalidOperationException("A strategy that was accepted is refused when its lines are counted.");
        var tests = new TestCompiler(TestReferences.Read(RunnerFolder)).Compile(StrategySource.FromFile(file), strategy);
        var warnings = tests.Diagnostics.Select(diagnostic => StaticGate.FindingOf(diagnostic, file) with { Reproduce = subject.Reproduce.Test(CheckName.Tests) }).ToArray();
        return tests.Image is null ? CheckResult.Of(warnings, "the tests do not compile") : Run(subject, strategy, tests.Image, warnings);
    }

    private static string RunnerFolder => Path.Combine(AppContext.BaseDirectory, "runner");

    private CheckResult Run(StrategyUnderTest subject, StrategyImage strategy, TestImage tests, Finding[] warnings)
    {
        var request = subject.Strategy.ToRequest(NoBars, subject.Settings.Run.Broker) with
        {
            Assembly = strategy.Assembly,
            Symbols = strategy.Symbols,
            Returns = RunReturns.Tests,
            Tests = new TestSuite
            {
                Assembly = tests.Assembly,
                Symbols = tests.Symbols,
                Fixtures = FixtureCollector.Collect(folder.Fixtures, subject.Strategy.Name, File.ReadAllText(subject.Settings.TestsFile)),
                Only = subject.Settings.OnlyTests,
            },
        };
        var result = subject.Runner.Run(request, subject.Settings.Run.Limits);
        subject.Tests = [.. result.Tests.Select(OutcomeOf)];
        if (result.Outcome == RunOutcome.Ok && result.Runs[0].Reached is { Count: > 0 } reached)
            subject.Coverage = LineCoverage.Of(strategy.CountedLines, reached);
        return CheckResult.Of([.. warnings, .. result.Tests.Where(IsFailure).Select(test => FindingOf(test, subject)), .. Ends(subject, result)], Note(subject));
    }

    private static string Note(StrategyUnderTest subject) => $"{subject.Tests.Count(test => test.Status == CheckStatus.Passed)} of {subject.Tests.Count} tests passed"
        + (subject.Coverage?.LinePercent is { } percent ? FormattableString.Invariant($", {percent:F1} % of the strategy's lines reached") : "");

    private static bool IsFailure(TestCaseReport test) => test.Status is TestCaseStatus.Failed or TestCaseStatus.Error;

    /// <summary>What the end of all tests says beyond each of them.</summary>
    private static IEnumerable<Finding> Ends(StrategyUnderTest subject, StrategyRunResult result)
    {
        if (result.Outcome != RunOutcome.Ok)
        {
            var finding = RunFailures.Of(CheckName.Tests, result.Outcome, result.Message, subject);
            yield return result.RunningTest is { } test
                ? finding with { TestName = test, Message = $"{test} was running: {finding.Message}", RootCause = finding.RootCause ?? Cause(finding), Reproduce = subject.Reproduce.Test(CheckName.Tests, test) }
                : finding with { Reproduce = finding.Reproduce ?? subject.Reproduce.Test(CheckName.Tests) };
        }
        else if (subject.Tests.Count == 0)
        {
            yield return Missing(subject, subject.Settings.OnlyTests.Count == 0
                ? $"{ProjectFolder.Display(subject.Settings.TestsFile)} holds no test: mark public methods with [Test]."
                : $"There is no test called {string.Join(" or ", subject.Settings.OnlyTests)}: full names are listed under test_results of a report.");
        }
    }

    /// <summary>A test brings its own few bars: what takes it minutes is not their number.</summary>
    private static RootCause? Cause(Finding finding) => finding.FailureClass == FailureClass.Timeout ? RootCause.Loop : null;

    private static Finding Missing(StrategyUnderTest subject, string message) => new(message)
    {
        FailureClass = FailureClass.TestFailures,
        File = ProjectFolder.Display(subject.Settings.TestsFile),
        Reproduce = subject.Reproduce.Test(CheckName.Tests),
    };

    private static Finding FindingOf(TestCaseReport test, StrategyUnderTest subject) => new(test.Budget?.Message ?? Summary(test))
    {
        FailureClass = test.Budget is { } budget ? RunFailures.ClassOf(budget.Kind) : FailureClass.TestFailures,
        RootCause = test.Budget is { } spent ? RunFailures.CauseOf(spent.Kind) : null,
        Rule = test.Budget?.Kind,
        TestName = test.Name,
        Trace = test.Trace,
        File = ProjectFolder.Display(subject.Settings.TestsFile),
        Line = test.Line > 0 ? test.Line : null,
        Reproduce = subject.Reproduce.Test(CheckName.Tests, test.Name),
    };

    private static string Summary(TestCaseReport test) => $"{test.Name}: {test.Message?.Trim() ?? "it failed without a message"}";

    private static TestOutcome OutcomeOf(TestCaseReport test) => new(test.Name, StatusOf(test), Math.Round(test.DurationMs / 1000, 6))
    {
        Message = test.Message,
        Traceback = test.Trace,
        Stdout = test.Output,
    };

    private static CheckStatus StatusOf(TestCaseReport test) => test switch
    {
        { Budget: { } budget } when RunFailures.ClassOf(budget.Kind) == FailureClass.Timeout => CheckStatus.Timeout,
        { Status: TestCaseStatus.Passed } => CheckStatus.Passed,
        { Status: TestCaseStatus.Failed } => CheckStatus.Failed,
        { Status: TestCaseStatus.Error } => CheckStatus.Error,
        _ => CheckStatus.Skipped,
    };
}
