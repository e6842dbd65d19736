using System.Diagnostics;

namespace StrategyHost.Benchmarks;

/// <summary>Times actions in turn, round after round, so that a machine that slows down slows all of them; the median counts.</summary>
internal static class Measurement
{
    /// <summary>Seconds of each action: one row a round, one column an action; the first, uncounted round warms up.</summary>
    public static double[][] InTurn(int rounds, params Action[] actions)
    {
        var seconds = new double[rounds][];
        for (var round = -1; round < rounds; round++)
        {
            var row = new double[actions.Length];
            for (var i = 0; i < actions.Length; i++)
            {
                // Garbage of the action before is not this one's.
                GC.Collect();
                var start = Stopwatch.GetTimestamp();
                actions[i]();
                row[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            }

            if (round >= 0)
                seconds[round] = row;
        }

        return seconds;
    }

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
