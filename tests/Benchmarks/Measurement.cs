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
    private const int WarmUpRounds = 60;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2);

    /// <summary>Seconds of each action: one row a round, one column an action; uncounted rounds come before.</summary>
    public static double[][] InTurn(int rounds, params Action[] actions) => InTurn(rounds, ProcessorSeconds, actions);

    /// <summary>The same by the wall clock: for what spreads its work over threads or waits for a disk.</summary>
    public static double[][] InTurnByTheWall(int rounds, params Action[] actions) => InTurn(rounds, WallSeconds, actions);

    private static double[][] InTurn(int rounds, Func<double> clock, Action[] actions)
    {
        WarmUp(actions);
        var seconds = new double[rounds][];
        for (var round = 0; round < rounds; round++)
        {
            seconds[round] = new double[actions.Length];
            for (var i = 0; i < actions.Length; i++)
            {
                // Garbage of the action before is not this one's.
                GC.Collect();
                var start = clock();
                actions[i]();
                seconds[round][i] = clock() - start;
            }
        }

        return seconds;
    }

    /// <summary>
    /// Until the tiered compiler has met what it compiles for, which takes a run of a million bars some ten times; long actions
    /// are warm sooner.
    /// </summary>
    private static void WarmUp(Action[] actions)
    {
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < WarmUpRounds && (round == 0 || watch.Elapsed < WarmUpTime * actions.Length); round++)
        {
            foreach (var action in actions)
                action();
        }
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
