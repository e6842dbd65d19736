using System.Globalization;
using StrategyHost.Sandbox.Protocol;

namespace StrategyHost.Sandbox;

/// <summary>What it means that a sandbox ended without a result.</summary>
internal static class Verdict
{
    private const int Aborted = 134;
    private const int SegmentationFault = 139;
    private const int MaxQuoted = 300;

    internal static StrategyRunResult OfTimeout(TimeSpan limit) => StrategyRunResult.Failed(RunOutcome.Timeout, string.Create(
        CultureInfo.InvariantCulture,
        $"The run took longer than {limit.TotalSeconds} s: look for a loop without end, or raise --timeout."));

    internal static StrategyRunResult OfCancellation() => StrategyRunResult.Failed(RunOutcome.Timeout, "The run was cancelled.");

    internal static StrategyRunResult OfViolation(ProtocolException violation) =>
        StrategyRunResult.Failed(RunOutcome.Protocol, $"The sandbox did not answer with a sealed result: {violation.Message}.");

    /// <summary>The stream ended early: the runner's end tells why.</summary>
    /// <param name="exit">How it ended.</param>
    /// <param name="isReady">Whether the runner had begun to speak.</param>
    /// <param name="limits">What it was given.</param>
    internal static StrategyRunResult OfExit(SandboxExit exit, bool isReady, SandboxLimits limits)
    {
        if (exit.IsOutOfMemory || IsManaged("Out of memory", exit))
        {
            return StrategyRunResult.Failed(RunOutcome.Memory, string.Create(
                CultureInfo.InvariantCulture,
                $"The run needed more than {limits.MemoryBytes >> 20} MB of memory: keep less history, or raise --memory."));
        }

        if (IsManaged("Stack overflow", exit))
            return StrategyRunResult.Failed(RunOutcome.Budget, "SH6003: the call stack overflowed: look for recursion without an end, and write it as a loop.");
        if (!isReady)
            return StrategyRunResult.Failed(RunOutcome.Infrastructure, $"The sandbox did not start (exit code {exit.ExitCode}): {Quoted(exit.Errors)}");
        return exit.ExitCode == 0
            ? StrategyRunResult.Failed(RunOutcome.Protocol, "The sandbox ended without a sealed result.")
            : StrategyRunResult.Failed(RunOutcome.Crash, $"The run's process died (exit code {exit.ExitCode}): {Quoted(exit.Errors)}");
    }

    /// <summary>The runtime says what ended it; nothing else in there can write to the standard error and abort.</summary>
    private static bool IsManaged(string words, SandboxExit exit) =>
        exit.ExitCode is Aborted or SegmentationFault && exit.Errors.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string Quoted(string errors)
    {
        var line = string.Join(' ', errors.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (line.Length == 0)
            return "it left no message.";
        return line.Length <= MaxQuoted ? line : line[..MaxQuoted] + "…";
    }
}
