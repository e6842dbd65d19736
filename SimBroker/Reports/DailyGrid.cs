using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Reports;

/// <summary>The last equity of each UTC date that has a bar, and how many such rows make a year.</summary>
internal sealed class DailyGrid
{
    private readonly List<double> _equity = [];
    private readonly List<int> _barIndex = [];
    private readonly List<int> _day = [];
    private long _dayEnd;
    private int _lastIndex = -1;
    private double _lastEquity;

    internal int Rows => _equity.Count;

    /// <summary>Takes bars in order of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int index, long ticks, double equity)
    {
        if (ticks >= _dayEnd)
            BeginDay(ticks);
        _lastIndex = index;
        _lastEquity = equity;
    }

    internal void Finish()
    {
        if (_lastIndex < 0)
            return;
        _equity.Add(_lastEquity);
        _barIndex.Add(_lastIndex);
        _day.Add((int)(_dayEnd / TimeSpan.TicksPerDay) - 1);
    }

    /// <summary>Simple returns between the rows' equity.</summary>
    internal double[] EquityReturns()
    {
        var returns = new double[Math.Max(0, Rows - 1)];
        for (var i = 0; i < returns.Length; i++)
            returns[i] = (_equity[i + 1] - _equity[i]) / _equity[i];
        return returns;
    }

    /// <summary>Simple returns of a price column between the bars that end the rows.</summary>
    internal double[] PriceReturns(double[] prices)
    {
        var returns = new double[Math.Max(0, Rows - 1)];
        for (var i = 0; i < returns.Length; i++)
        {
            var before = prices[_barIndex[i]];
            returns[i] = (prices[_barIndex[i + 1]] - before) / before;
        }

        return returns;
    }

    /// <summary>
    /// 365 where weekends make up more than 0.6 of their share of a week, else 252. Bars coarser than days (more than half of the
    /// gaps span 5, 25, 80 or 300 days) have 52, 12, 4 or 1 rows a year instead, or every annual figure would be inflated.
    /// </summary>
    internal int PeriodsPerYear()
    {
        ReadOnlySpan<(int Gap, int Periods)> coarser = [(300, 1), (80, 4), (25, 12), (5, 52)];
        foreach (var (gap, periods) in coarser)
        {
            if (IsMostlySpacedBy(gap))
                return periods;
        }

        var weekends = 0;
        foreach (var day in _day)
        {
            if (day % 7 >= 5) // Day 0, 0001-01-01, is a Monday.
                weekends++;
        }

        return weekends > 0.6 * 2 / 7 * Rows ? 365 : 252;
    }

    private bool IsMostlySpacedBy(int days)
    {
        var wide = 0;
        for (var i = 1; i < _day.Count; i++)
        {
            if (_day[i] - _day[i - 1] >= days)
                wide++;
        }

        return wide * 2 > Math.Max(0, _day.Count - 1);
    }

    private void BeginDay(long ticks)
    {
        Finish();
        _dayEnd = ((ticks / TimeSpan.TicksPerDay) + 1) * TimeSpan.TicksPerDay;
    }
}
