using System.Collections;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger.Facts;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>One equity point a bar, as a view over columns. Reading it in order costs nothing beyond the points themselves.</summary>
public sealed class EquityCurve : IReadOnlyList<EquityPoint>
{
    private readonly long[] _times;
    private readonly double[] _equity;
    private readonly FactList<EquitySegment> _segments;
    private readonly int _segmentCount;
    private readonly double _startingBalance;
    private double[]? _peaks;

    internal EquityCurve(long[] times, double[] equity, int count, FactList<EquitySegment> segments, double startingBalance)
    {
        _times = times;
        _equity = equity;
        _segments = segments;
        _segmentCount = segments.Count;
        _startingBalance = startingBalance;
        Count = count;
    }

    /// <summary>Number of bars.</summary>
    public int Count { get; }

    /// <summary>Open times of the bars in UTC ticks.</summary>
    internal ReadOnlySpan<long> Times => _times.AsSpan(0, Count);

    /// <summary>Equity at each close.</summary>
    internal ReadOnlySpan<double> Equity => _equity.AsSpan(0, Count);

    /// <summary>Highest equity up to each close, the starting balance included.</summary>
    internal ReadOnlySpan<double> Peaks => _peaks ??= FindPeaks();

    /// <summary>The point at a bar's close.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public EquityPoint this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return Point(index, _segments[SegmentAt(index)]);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<EquityPoint> GetEnumerator()
    {
        var segment = 0;
        for (var i = 0; i < Count; i++)
        {
            segment = Advance(segment, i);
            yield return Point(i, _segments[segment]);
        }
    }

    /// <summary>Copies the points from <paramref name="start"/> on, as many as the destination holds.</summary>
    internal void CopyTo(int start, Span<EquityPoint> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Count - destination.Length);
        var segment = SegmentAt(start);
        for (var i = 0; i < destination.Length; i++)
        {
            segment = Advance(segment, start + i);
            destination[i] = Point(start + i, _segments[segment]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private EquityPoint Point(int index, EquitySegment segment)
    {
        var peak = Peaks[index];
        var equity = _equity[index];
        return new EquityPoint(
            new DateTime(_times[index], DateTimeKind.Utc), segment.Balance, equity, equity - segment.Balance,
            segment.UsedMargin, (peak - equity) / peak * 100);
    }

    private int Advance(int segment, int index)
    {
        while (segment + 1 < _segmentCount && _segments[segment + 1].Start <= index)
            segment++;
        return segment;
    }

    private int SegmentAt(int index)
    {
        int low = 0, high = _segmentCount - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Start <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private double[] FindPeaks()
    {
        var peaks = new double[Count];
        var peak = _startingBalance;
        for (var i = 0; i < Count; i++)
            peaks[i] = peak = Math.Max(peak, _equity[i]);
        return peaks;
    }
}
