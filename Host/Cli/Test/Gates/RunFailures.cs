using System.Globalization;
using StrategyHost.Agents.Tester;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>What the ends of runs mean: whose failure it is, and why it took too much.</summary>
internal static class RunFailures
{
    private const string Steps = "SH6001";
    private const string Stack = "SH6003";

    /// <summary>What ended the strategy inside a run.</summary>
    public static Finding Of(RunFailure failure, string file) => new(failure.Message.StartsWith(failure.Kind, StringComparison.Ordinal) ? failure.Message : $"{failure.Kind}: {failure.Message}")
    {
        FailureClass = ClassOf(failure.Kind),
        RootCause = CauseOf(failure.Kind),
        Rule = IsBudget(failure.Kind) ? failure.Kind : null,
        Bar = Math.Max(-1, failure.Bar),
        File = ProjectFolder.Display(file),
        Line = failure.Line > 0 ? failure.Line : null,
        Trace = failure.Method is { } method ? $"at {method}{(failure.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" in {Path.GetFileName(file)}:line {failure.Line}") : "")}" : null,
    };

    /// <summary>What ended a sandbox.</summary>
    /// <param name="check">The check that ran in it.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="message">What it said.</param>
    /// <param name="subject">Told where the machine failed.</param>
    public static Finding Of(CheckName check, RunOutcome outcome, string message, StrategyUnderTest subject) => outcome switch
    {
        RunOutcome.Infrastructure => subject.SandboxFailed(check, message),
        RunOutcome.Timeout => new Finding(message) { FailureClass = FailureClass.Timeout },
        // A real overflow of the stack, which no counter stopped in time.
        RunOutcome.Budget => new Finding(message) { FailureClass = FailureClass.Timeout, RootCause = RootCause.Recursion },
        RunOutcome.Memory => new Finding(message) { FailureClass = FailureClass.SandboxError, RootCause = RootCause.Memory },
        _ => new Finding(message) { FailureClass = FailureClass.SandboxError },
    };

    public static bool IsBudget(string kind) => kind.StartsWith("SH6", StringComparison.Ordinal);

    public static FailureClass ClassOf(string kind) => CauseOf(kind) switch
    {
        RootCause.Memory => FailureClass.SandboxError,
        { } => FailureClass.Timeout,
        null => FailureClass.TestFailures,
    };

    public static RootCause? CauseOf(string kind) => kind switch
    {
        Steps => RootCause.Loop,
        Stack => RootCause.Recursion,
        nameof(OutOfMemoryException) => RootCause.Memory,
        _ when IsBudget(kind) => RootCause.Memory,
        _ => null,
    };
}
