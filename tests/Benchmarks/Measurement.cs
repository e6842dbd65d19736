using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StrategyHost.Benchmarks;

/// <summary>
/// Times actions in turn, round after round, so that a machine that slows down slows all of them; the median counts. On Linux
/// it is the process's processor time, garbage collection included, because a shared machine takes turns of its own; elsewhere
/// the wall clock.
/// </summary>
internal static class Measurement
{
    /// <summary>Seconds of each action: one row a round, one column an action; the first, uncounted round warms up.</summary>
    public static double[][] InTurn(int rounds, params Action[] actions) => InTurn(rounds, ProcessorSeconds, actions);

    /// <summary>The same by the wall clock: for what spreads its work over threads or waits for a disk.</summary>
    public static double[][] InTurnByTheWall(int rounds, params Action[] actions) => InTurn(rounds, WallSeconds, actions);

    private static double[][] InTurn(int rounds, Func<double> clock, Action[] actions)
    {
        var seconds = new double[rounds][];
        for (var round = -1; round < rounds; round++)
        {
            var row = new double[actions.Length];
            for (var i = 0; i < actions.Length; i++)
            {
                // Garbage of the action before is not this one's.
                GC.Collect();
                var start = clock();
                actions[i]();
                row[i] = clock() - start;
            }

            if (round >= 0)
                seconds[round] = row;
        }

        return seconds;
    }

    private static double WallSeconds() => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    private static double ProcessorSeconds()
    {
        if (!OperatingSystem.IsLinux())
            return WallSeconds();
        _ = ReadClock(ProcessClock, out var time);
        return time.Seconds + (time.Nanoseconds * 1e-9);
    }

    /// <summary>CLOCK_PROCESS_CPUTIME_ID.</summary>
    private const int ProcessClock = 2;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out TimeSpecification time);

    private readonly record struct TimeSpecification(long Seconds, long Nanoseconds);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Median of one action's seconds.</summary>
    public static double Median(double[][] rounds, int action) => Median(rounds.Select(row => row[action]));

    /// <summary>Median of the ratio of two actions, taken round by round.</summary>
    public static double Ratio(double[][] rounds, int action, int reference) => Median(rounds.Select(row => row[action] / row[reference]));
}
