using System.Text.RegularExpressions;
using NUnit.Framework.Interfaces;
using StrategyHost.Sandbox.Protocol;
using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Sandbox.Runner.Tests;

/// <summary>
/// Tells the host of each test as it begins and ends. Once a budget is spent nothing is told any more: every step throws then, so
/// what comes is over at once and means nothing.
/// </summary>
internal sealed partial class TestListener(LoadedTests loaded, ResultWriter results, List<string> ended) : ITestListener
{
    private const int MaxMessage = 16 << 10;
    private const int MaxOutput = 64 << 10;

    private bool _isSpoilt;

    public void TestStarted(ITest test)
    {
        if (test.IsSuite || _isSpoilt)
            return;
        loaded.BeginTest();
        results.TestBegins(Cut(test.FullName, ProtocolLimits.MaxTestNameBytes / 4)!);
    }

    public void TestFinished(ITestResult result)
    {
        if (result.Test.IsSuite || _isSpoilt)
            return;
        ended.Add(result.Test.FullName);
        results.TestEnds(ReportOf(result));
        _isSpoilt = loaded.Spent is not null;
    }

    public void TestOutput(TestOutput output)
    {
        // It is part of the result.
    }

    public void SendMessage(TestMessage message)
    {
        // Nobody listens.
    }

    private TestCaseReport ReportOf(ITestResult result)
    {
        var line = SourceLine().Match(result.StackTrace ?? "");
        return new TestCaseReport(Cut(result.Test.FullName, ProtocolLimits.MaxTestNameBytes / 4)!, StatusOf(result.ResultState), result.Duration * 1000)
        {
            Message = Cut(result.Message, MaxMessage),
            Trace = Cut(result.StackTrace, MaxMessage),
            Output = Cut(result.Output, MaxOutput),
            Line = line.Success ? int.Parse(line.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0,
            Budget = loaded.Spent is { } spent ? new RunFailure(spent.RuleId, spent.Message, spent.Bar, spent.Method, spent.Line) : null,
        };
    }

    private static TestCaseStatus StatusOf(ResultState state) => state.Status switch
    {
        TestStatus.Passed or TestStatus.Warning => TestCaseStatus.Passed,
        TestStatus.Failed when state.Label is "Error" or "Invalid" => TestCaseStatus.Error,
        TestStatus.Failed => TestCaseStatus.Failed,
        _ => TestCaseStatus.Skipped,
    };

    private static string? Cut(string? text, int length) =>
        string.IsNullOrEmpty(text) ? null : text.Length <= length ? text : text[..length] + "…";

    [GeneratedRegex(@"tests\.cs:line (\d+)")]
    private static partial Regex SourceLine();
}
