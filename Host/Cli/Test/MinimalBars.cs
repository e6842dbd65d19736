using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Data;
using StrategyHost.Trading;

namespace StrategyHost.Host.Cli.Test;

/// <summary>Makes the data of a failure small, inside the sandbox, and keeps it as a file.</summary>
internal static class MinimalBars
{
    /// <summary>Bars beyond the failing one that are kept at first: a look ahead needs what it looks at.</summary>
    private const int Ahead = 600;

    private static readonly TimeSpan LongestReduction = TimeSpan.FromSeconds(60);

    /// <summary>Reduces the bars of a failure.</summary>
    /// <param name="subject">The strategy; the file is noted there.</param>
    /// <param name="check">The check that failed.</param>
    /// <param name="data">The bars it failed over.</param>
    /// <param name="returns">What is to stay: a failure or a look ahead.</param>
    /// <param name="bar">The bar where it showed.</param>
    /// <returns>The file's path and its bars; null where nothing smaller was found.</returns>
    public static (string Path, int Bars)? Find(StrategyUnderTest subject, CheckName check, LoadedBars data, RunReturns returns, int bar)
    {
        var all = data.Data.Bars;
        var bars = all.Slice(0, Math.Min(all.Count, Math.Max(0, bar) + 1 + (returns == RunReturns.SmallestLookAhead ? Ahead : 0)));
        var request = subject.Strategy.ToRequest(data, subject.Parameters, subject.Settings.Run) with { Bars = LoadedBars.ColumnsOf(bars), Returns = returns };
        var limits = subject.Settings.Run.Limits;
        var result = subject.Runner.Run(request, limits with { Timeout = limits.Timeout < LongestReduction ? limits.Timeout : LongestReduction });
        if (result.Outcome != RunOutcome.Ok || result.Runs[0].Smallest is not { Count: > 0 } times || Pick(bars, times) is not { } smallest)
            return null;
        var path = Path.Combine(subject.Folder, $"minimal_{ReproduceCommand.NameOf(check)}.csv");
        Directory.CreateDirectory(subject.Folder);
        BarFile.Write(path, smallest);
        subject.Fixtures[ReproduceCommand.NameOf(check)] = path;
        return (path, smallest.Count);
    }

    /// <summary>The times came out of a sandbox: those that are none of the bars', or not in order, are no answer.</summary>
    private static BarColumns? Pick(BarColumns bars, IReadOnlyList<long> times)
    {
        int[] rows = [.. times.Select(time => Array.BinarySearch(bars.Times, time))];
        if (rows.Any(row => row < 0) || rows.Zip(rows.Skip(1)).Any(pair => pair.First >= pair.Second))
            return null;
        return new BarColumns(
            bars.Symbol,
            [.. rows.Select(row => bars.Times[row])],
            [.. rows.Select(row => bars.Open[row])],
            [.. rows.Select(row => bars.High[row])],
            [.. rows.Select(row => bars.Low[row])],
            [.. rows.Select(row => bars.Close[row])],
            [.. rows.Select(row => bars.Volume[row])]);
    }
}
