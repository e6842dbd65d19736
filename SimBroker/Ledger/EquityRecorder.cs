using System.Runtime.CompilerServices;
using StrategyHost.SimBroker.Ledger.Facts;
using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// Collects one equity point a bar. Balance and used margin move at fills only, so they are kept as segments. Where the times of
/// the bars to come are known, they are shared: a million new values cost more to be put into fresh memory than the whole bar loop.
/// </summary>
internal sealed class EquityRecorder
{
    private const int LeastLength = 256;

    private readonly FactList<EquitySegment> _segments = new();
    private long[] _times = [];
    private double[] _equity;
    private bool _sharesTimes;

    internal EquityRecorder(int expectedBars) => _equity = expectedBars > 0 ? ColumnMemory.Allocate<double>(expectedBars) : [];

    internal int Count { get; private set; }

    /// <summary>Open times of the bars in UTC ticks, those to come included where they are known; it is replaced when it grows.</summary>
    internal long[] Times => _times;

    /// <summary>States the times of the bars to come; they are not written to.</summary>
    internal void Share(long[] times)
    {
        _times = times;
        _sharesTimes = true;
        if (_equity.Length < times.Length)
            _equity = ColumnMemory.Allocate<double>(times.Length);
    }

    /// <summary>Notes the time of the next bar.</summary>
    internal void Reserve(long ticks)
    {
        if (_sharesTimes && Count < _times.Length && _times[Count] == ticks)
            return;
        if (_sharesTimes || Count >= _times.Length || Count >= _equity.Length)
            Grow();
        _times[Count] = ticks;
    }

    /// <summary>Records the equity of the bar after the last; its time is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Put(int index, double equity)
    {
        _equity[index] = equity;
        Count = index + 1;
    }

    /// <summary>Room for the equity of the next bars, whose times are known.</summary>
    internal Span<double> Append(int count)
    {
        var start = Count;
        Count += count;
        return _equity.AsSpan(start, count);
    }

    /// <summary>Replaces the last point after fills at its close.</summary>
    internal void ReviseLast(double equity) => _equity[Count - 1] = equity;

    /// <summary>States balance and used margin from a bar on; of several from the same bar on the last counts.</summary>
    internal void StartSegment(in EquitySegment segment) => _segments.Add(segment);

    /// <summary>UTC open time of a bar; the first instant for −1, before the first bar.</summary>
    internal DateTime TimeOf(int index) => new(index < 0 ? 0 : _times[index], DateTimeKind.Utc);

    internal EquityCurve View(double startingBalance) => new(_times, _equity, Count, _segments, startingBalance);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var length = Math.Max(Math.Max(LeastLength, _equity.Length), Count < _equity.Length ? 0 : Count * 2);
        var times = new long[length];
        Array.Copy(_times, times, Count);
        _times = times;
        _sharesTimes = false;
        Array.Resize(ref _equity, length);
    }
}
