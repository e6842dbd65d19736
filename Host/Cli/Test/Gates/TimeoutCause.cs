using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>Why a run took too long: over a few bars it either ends soon, and their number was the cause, or it does not.</summary>
internal static class TimeoutCause
{
    private const int FewBars = 200;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    public static RootCause Find(StrategyUnderTest subject, LoadedBars data)
    {
        var all = data.Columns;
        var few = Math.Min(FewBars, all.Times.Length);
        var request = subject.Strategy.ToRequest(data, subject.Parameters, subject.Settings.Run) with
        {
            Returns = RunReturns.Metrics,
            Bars = all with
            {
                Times = all.Times[..few],
                Open = all.Open[..few],
                High = all.High[..few],
                Low = all.Low[..few],
                Close = all.Close[..few],
                Volume = all.Volume[..few],
            },
        };
        var limits = subject.Settings.Run.Limits;
        var patience = limits.Timeout / 4;
        var result = subject.Runner.Run(request, limits with { Timeout = patience > Shortest ? patience : Shortest });
        return result.Outcome == RunOutcome.Timeout ? RootCause.Loop : RootCause.DataSize;
    }
}
