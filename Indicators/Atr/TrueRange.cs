using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators;

/// <summary>Wilder's true range: the bar's range, extended to the previous close.</summary>
internal struct TrueRange()
{
    private double _previousClose = double.NaN;

    /// <summary>Takes a bar; NaN for the first, which has no previous close.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Next(double high, double low, double close)
    {
        var range = Math.Max(high, _previousClose) - Math.Min(low, _previousClose);
        _previousClose = close;
        return range;
    }
}
