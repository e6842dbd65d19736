using System.Runtime.CompilerServices;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// Collects one equity point a bar. Balance and used margin move at fills only, so they are kept as segments. Where the times of
/// the bars to come are known, they are shared: a million new values cost more to be put into fresh memory than the whole bar loop.
/// </summary>
internal sealed class EquityRecorder
{
    private const int LeastLength = 256;

    private readonly List<EquitySegment> _segments = [];
    private long[] _times;
    private double[] _equity;
    private bool _sharesTimes;

    internal EquityRecorder(int expectedBars)
    {
        var length = Math.Max(expectedBars, LeastLength);
        _times = new long[length];
        _equity = ColumnMemory.Allocate(length);
    }

    /// <param name="expectedTimes">Ticks of the bars that will come; not written to, and copied once another bar comes.</param>
    internal EquityRecorder(long[] expectedTimes)
    {
        _times = expectedTimes;
        _equity = ColumnMemory.Allocate(expectedTimes.Length);
        _sharesTimes = true;
    }

    internal int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(long ticks, double equity)
    {
        var index = Count;
        var values = _equity;
        var times = _times;
        if ((uint)index < (uint)values.Length && (uint)index < (uint)times.Length && times[index] == ticks)
            values[index] = equity;
        else
            AppendUnexpected(ticks, equity);
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

    /// <summary>UTC open time of a bar; the first instant for −1, before the first bar.</summary>
    internal DateTime TimeOf(int index) => new(index < 0 ? 0 : _times[index], DateTimeKind.Utc);

    internal EquityCurve View(double startingBalance) => new(_times, _equity, Count, [.. _segments], startingBalance);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendUnexpected(long ticks, double equity)
    {
        if (_sharesTimes || Count == _times.Length)
        {
            var length = Count < _times.Length ? _times.Length : Math.Max(LeastLength, Count * 2);
            var times = new long[length];
            Array.Copy(_times, times, Count);
            _times = times;
            _sharesTimes = false;
            Array.Resize(ref _equity, length);
        }

        _times[Count] = ticks;
        _equity[Count] = equity;
    }
}
