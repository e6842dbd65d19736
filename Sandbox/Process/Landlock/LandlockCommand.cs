using System.Globalization;

namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>The command line of a runner that locks itself in and then starts afresh.</summary>
internal sealed class LandlockCommand(RunnerFiles files, string runnerFolder, LandlockUser user, SandboxLimits limits, RunnerSurroundings surroundings, bool warmsUp)
{
    internal IEnumerable<string> Arguments => [files.Runner, .. new LaunchPlan(user == LandlockUser.Other, Readable, Program).ToArguments()];

    private string[] Program =>
    [
        files.Muxer,
        Path.Combine(runnerFolder, Path.GetFileName(files.Runner)),
        $"data={Text(limits.MemoryBytes + RunnerFiles.RuntimeBytes)}",
        $"processes={Text(limits.Processes + UserThreads.Allowance(user))}",
        .. RunnerProgram.WarmUp(warmsUp),
    ];

    private string[] Readable =>
    [
        .. RunnerFiles.NativeLibraries(),
        files.Muxer,
        Path.GetDirectoryName(files.HostFolder)!,
        Path.GetDirectoryName(files.FrameworkFolder)!,
        runnerFolder,
        // Of this process itself: the runtime looks up where its stack lies.
        "/proc/self/maps",
        .. surroundings == RunnerSurroundings.Usual ? [] : RunnerFiles.TimeZones(),
        .. surroundings.Culture is null ? [] : RunnerFiles.CultureLibraries(),
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
