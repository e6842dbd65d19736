using System.Runtime.CompilerServices;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>What one pass over an equity curve gathers: the daily grid and the drawdowns.</summary>
internal sealed class EquityCurveScan
{
    private EquityCurveScan(double startingBalance) => Drawdowns = new DrawdownTracker(startingBalance);

    internal DailyGrid Grid { get; } = new();

    internal DrawdownTracker Drawdowns { get; }

    internal int Bars { get; private set; }

    internal DateTime FirstTime { get; private set; }

    internal DateTime LastTime { get; private set; }

    /// <summary>Whether equity stayed above zero at every close.</summary>
    internal bool IsPositive { get; private set; } = true;

    internal static EquityCurveScan Of(IReadOnlyList<EquityPoint> curve, double startingBalance)
    {
        var scan = new EquityCurveScan(startingBalance);
        var reader = new EquityCurveReader(curve);
        while (scan.Bars < reader.Count)
            scan.Read(reader.BlockAt(scan.Bars));
        scan.Finish();
        return scan;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(ReadOnlySpan<EquityPoint> points)
    {
        if (Bars == 0)
            FirstTime = points[0].Time;
        var index = Bars;
        var isPositive = IsPositive;
        foreach (ref readonly var point in points)
        {
            Grid.Add(index++, point.Time.Ticks, point.Equity);
            Drawdowns.Add(point.Time.Ticks, point.Equity);
            isPositive &= point.Equity > 0;
        }

        Bars = index;
        IsPositive = isPositive;
        LastTime = points[^1].Time;
    }

    private void Finish()
    {
        Grid.Finish();
        Drawdowns.Finish(LastTime.Ticks);
    }
}
