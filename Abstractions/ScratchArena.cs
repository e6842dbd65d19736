namespace StrategyHost;

/// <summary>
/// Lends short windows to <see cref="Series.Last"/>. A window is a copy, because a slice of the column would have the future
/// next to it; and it need not outlive the strategy's method, because a span cannot be kept. So one buffer, started afresh at
/// each bar, serves a whole run without allocating.
/// </summary>
internal sealed class ScratchArena
{
    private double[] _buffer = [];
    private int _used;
    private int _bar = -1;

    /// <summary>Lends <paramref name="length"/> values that nothing else uses before the next bar.</summary>
    internal Span<double> Rent(int length, int bar)
    {
        if (bar != _bar)
            (_bar, _used) = (bar, 0);
        if (length > _buffer.Length - _used)
        {
            // Windows lent earlier in this bar keep the old buffer alive for as long as they need it.
            _buffer = new double[Math.Max(length, Math.Max(64, _buffer.Length * 2))];
            _used = 0;
        }

        var window = _buffer.AsSpan(_used, length);
        _used += length;
        return window;
    }
}
