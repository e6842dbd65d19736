using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Collects one equity point a bar. Balance and used margin move at fills only, so they are kept as segments.</summary>
internal sealed class EquityRecorder(int expectedBars)
{
    private readonly List<EquitySegment> _segments = [];
    private long[] _times = new long[Math.Max(expectedBars, 256)];
    private double[] _equity = new double[Math.Max(expectedBars, 256)];

    internal int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(long ticks, double equity)
    {
        var index = Count;
        var values = _equity;
        var times = _times;
        if ((uint)index >= (uint)values.Length || (uint)index >= (uint)times.Length)
        {
            Grow();
            values = _equity;
            times = _times;
        }

        values[index] = equity;
        times[index] = ticks;
        Count = index + 1;
    }

    /// <summary>Replaces the last point after fills at its close.</summary>
    internal void ReviseLast(double equity) => _equity[Count - 1] = equity;

    /// <summary>States balance and used margin from a bar on.</summary>
    internal void StartSegment(EquitySegment segment)
    {
        if (_segments.Count > 0 && _segments[^1].Start == segment.Start)
            _segments[^1] = segment;
        else
            _segments.Add(segment);
    }

    internal EquityCurve View(double startingBalance) => new(_times, _equity, Count, [.. _segments], startingBalance);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        Array.Resize(ref _times, _times.Length * 2);
        Array.Resize(ref _equity, _equity.Length * 2);
    }
}
