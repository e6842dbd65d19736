using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Follows equity below its running peak, bar by bar. The peak begins at the starting balance.</summary>
internal sealed class DrawdownTracker(double startingBalance)
{
    private double _peak = startingBalance;
    private long _peakTicks = -1;
    private bool _isDown;
    private double _deepestPct;
    private double _deepestMoney;
    private long _troughTicks;
    private double _sumPct;
    private double _sumMoney;
    private double _sumDays;
    private double _sumSquares;
    private int _bars;

    internal int Episodes { get; private set; }

    internal double MaxPct { get; private set; }

    internal double MaxMoney { get; private set; }

    internal double MaxDays { get; private set; }

    /// <summary>Days from the bottom of the deepest drawdown (by percentage) to its end; NaN while it lasts.</summary>
    internal double RecoveryDays { get; private set; } = double.NaN;

    internal double MeanPct => _sumPct / Episodes;

    internal double MeanMoney => _sumMoney / Episodes;

    internal double MeanDays => _sumDays / Episodes;

    internal double UlcerIndex => Math.Sqrt(_sumSquares / _bars);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(long ticks, double equity)
    {
        _bars++;
        if (equity >= _peak)
            Peak(ticks, equity);
        else
            Fall(ticks, _peak - equity);
    }

    /// <summary>Ends a drawdown that lasts to the last bar.</summary>
    internal void Finish(long lastTicks)
    {
        if (_isDown)
            End(lastTicks, isRecovered: false);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Peak(long ticks, double equity)
    {
        if (_isDown)
            End(ticks, isRecovered: true);
        _peak = equity;
        _peakTicks = ticks;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fall(long ticks, double money)
    {
        var pct = money / _peak * 100;
        if (!_isDown)
            Begin(ticks);
        _sumSquares += pct * pct;
        _deepestMoney = Math.Max(_deepestMoney, money);
        if (pct > _deepestPct)
            (_deepestPct, _troughTicks) = (pct, ticks);
    }

    private void Begin(long ticks)
    {
        _isDown = true;
        _deepestPct = 0;
        _deepestMoney = 0;
        _troughTicks = ticks;
        if (_peakTicks < 0)
            _peakTicks = ticks; // Below the deposit from the first bar on: there is no earlier time to count from.
    }

    private void End(long ticks, bool isRecovered)
    {
        _isDown = false;
        Episodes++;
        var days = Days(ticks - _peakTicks);
        _sumPct += _deepestPct;
        _sumMoney += _deepestMoney;
        _sumDays += days;
        MaxDays = Math.Max(MaxDays, days);
        MaxMoney = Math.Max(MaxMoney, _deepestMoney);
        if (_deepestPct > MaxPct)
        {
            MaxPct = _deepestPct;
            RecoveryDays = isRecovered ? Days(ticks - _troughTicks) : double.NaN;
        }
    }

    private static double Days(long ticks) => ticks / (double)TimeSpan.TicksPerDay;
}
