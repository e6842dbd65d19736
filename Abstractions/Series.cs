using System.Collections;
using System.Runtime.CompilerServices;

namespace StrategyHost;

/// <summary>
/// A causal column of numbers, one a bar: a market column or an indicator. It ends at the current bar, so <c>series[^1]</c> is
/// the current value and <c>series[^2]</c> the one before. Reading before the first bar gives NaN; reading at or beyond
/// <see cref="Count"/> throws <see cref="LookAheadException"/>. An indicator that is still warming up reads NaN, and every
/// comparison with NaN is false.
/// </summary>
public sealed class Series : IReadOnlyList<double>
{
    private readonly RunClock _clock;
    private readonly ScratchArena _scratch;
    private double[] _values;

    internal Series(RunClock clock, ScratchArena scratch, double[] values, bool isComputedAhead)
    {
        _clock = clock;
        _scratch = scratch;
        _values = values;
        IsComputedAhead = isComputedAhead;
    }

    /// <summary>A series without values, for initialising fields: every read gives NaN and nothing crosses it.</summary>
    public static Series Empty { get; } = new(new RunClock(), new ScratchArena(), [], isComputedAhead: true);

    /// <summary>Number of values known at the current bar: the bar's index + 1.</summary>
    public int Count => _clock.Count;

    /// <summary>True when the column is filled ahead of the run, so that indicators over it may be filled ahead as well.</summary>
    internal bool IsComputedAhead { get; }

    /// <summary>How the series is written in an indicator spec; null where none can name it, such as an author's own indicator.</summary>
    internal string? Spec { get; set; }

    /// <summary>The backing column, the future included: for the engine, never for a strategy.</summary>
    internal double[] Column => _values;

    /// <summary>The value at a bar.</summary>
    /// <param name="index">0 is the first bar; <c>[^1]</c> the current one. Negative: NaN.</param>
    /// <exception cref="LookAheadException">The index is at or beyond <see cref="Count"/>.</exception>
    public double this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)index < (uint)_clock.Count ? _values[index] : OutsideTheKnown(index);
    }

    /// <summary>
    /// The last <paramref name="length"/> values, oldest first; those before the first bar are NaN.
    /// The span is a copy, valid until the strategy's method returns.
    /// </summary>
    /// <param name="length">How many; 0 or more.</param>
    public ReadOnlySpan<double> Last(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var window = _scratch.Rent(length, _clock.Count);
        var known = Math.Min(length, _clock.Count);
        window[..(length - known)].Fill(double.NaN);
        _values.AsSpan(_clock.Count - known, known).CopyTo(window[(length - known)..]);
        return window;
    }

    /// <summary>Arithmetic mean of the last <paramref name="length"/> values; NaN while there are fewer, or if one of them is NaN.</summary>
    /// <param name="length">How many; 1 or more.</param>
    public double Average(int length) => Sum(length) / length;

    /// <summary>Sum of the last <paramref name="length"/> values; NaN while there are fewer, or if one of them is NaN.</summary>
    /// <param name="length">How many; 1 or more.</param>
    public double Sum(int length)
    {
        var sum = 0.0;
        foreach (var value in Window(length))
            sum += value;
        return length > _clock.Count ? double.NaN : sum;
    }

    /// <summary>Smallest of the last <paramref name="length"/> values; NaN while there are fewer, or if one of them is NaN.</summary>
    /// <param name="length">How many; 1 or more.</param>
    public double Min(int length)
    {
        var min = double.PositiveInfinity;
        foreach (var value in Window(length))
            min = Math.Min(min, value);
        return length > _clock.Count ? double.NaN : min;
    }

    /// <summary>Largest of the last <paramref name="length"/> values; NaN while there are fewer, or if one of them is NaN.</summary>
    /// <param name="length">How many; 1 or more.</param>
    public double Max(int length)
    {
        var max = double.NegativeInfinity;
        foreach (var value in Window(length))
            max = Math.Max(max, value);
        return length > _clock.Count ? double.NaN : max;
    }

    /// <summary>
    /// Population standard deviation (divisor n, as in Bollinger bands) of the last <paramref name="length"/> values;
    /// NaN while there are fewer, or if one of them is NaN.
    /// </summary>
    /// <param name="length">How many; 1 or more.</param>
    public double StandardDeviation(int length)
    {
        var mean = Average(length);
        var squares = 0.0;
        foreach (var value in Window(length))
            squares += (value - mean) * (value - mean);
        return length > _clock.Count ? double.NaN : Math.Sqrt(squares / length);
    }

    /// <summary>True at the bar where this series rises above the other: at or below it one bar ago, above it now.</summary>
    /// <param name="other">The series to compare with.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CrossedAbove(Series other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var now = _clock.Count - 1;
        var (values, others) = (_values, other._values);
        if (now > 0 && now < values.Length && now < others.Length && ReferenceEquals(_clock, other._clock))
            return values[now] > others[now] && values[now - 1] <= others[now - 1];
        return IsAbove(other, 1) && IsBelowOrAt(other, 2);
    }

    /// <summary>True at the bar where this series falls below the other: at or above it one bar ago, below it now.</summary>
    /// <param name="other">The series to compare with.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CrossedBelow(Series other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var now = _clock.Count - 1;
        var (values, others) = (_values, other._values);
        if (now > 0 && now < values.Length && now < others.Length && ReferenceEquals(_clock, other._clock))
            return values[now] < others[now] && values[now - 1] >= others[now - 1];
        return other.IsAbove(this, 1) && other.IsBelowOrAt(this, 2);
    }

    /// <summary>True at the bar where this series rises above a level: at or below it one bar ago, above it now.</summary>
    /// <param name="level">The level to compare with.</param>
    public bool CrossedAbove(double level)
    {
        var now = _clock.Count - 1;
        return this[now] > level && this[now - 1] <= level;
    }

    /// <summary>True at the bar where this series falls below a level: at or above it one bar ago, below it now.</summary>
    /// <param name="level">The level to compare with.</param>
    public bool CrossedBelow(double level)
    {
        var now = _clock.Count - 1;
        return this[now] < level && this[now - 1] >= level;
    }

    /// <summary>Enumerates the values known now, oldest first.</summary>
    public IEnumerator<double> GetEnumerator()
    {
        var count = _clock.Count;
        for (var i = 0; i < count; i++)
            yield return _values[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes one bar's value; the column grows when bars arrive one by one.</summary>
    internal void Store(int index, double value)
    {
        if (index >= _values.Length)
            Array.Resize(ref _values, Math.Max(index + 1, Math.Max(256, _values.Length * 2)));
        _values[index] = value;
    }

    private ReadOnlySpan<double> Window(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return length > _clock.Count ? [] : _values.AsSpan(_clock.Count - length, length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsAbove(Series other, int back) => this[^back] > other[^back];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsBelowOrAt(Series other, int back) => this[^back] <= other[^back];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double OutsideTheKnown(int index) =>
        index < 0 ? double.NaN : throw new LookAheadException(index, _clock.Count);
}
