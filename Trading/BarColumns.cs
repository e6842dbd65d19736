namespace StrategyHost.Trading;

/// <summary>
/// The bars of one instrument as columns, checked once at the border and then read as plain arrays: row i of each array is bar i,
/// times strictly increase. The arrays are shared, not copied: whoever makes one hands them over.
/// </summary>
public sealed class BarColumns
{
    /// <summary>Takes over columns of equal length.</summary>
    /// <param name="symbol">The instrument.</param>
    /// <param name="times">Open times in UTC ticks (100 ns), strictly increasing.</param>
    /// <param name="open">First prices.</param>
    /// <param name="high">Highest prices.</param>
    /// <param name="low">Lowest prices.</param>
    /// <param name="close">Last prices.</param>
    /// <param name="volume">Volumes; zeros where the source has none.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public BarColumns(string symbol, long[] times, double[] open, double[] high, double[] low, double[] close, double[] volume)
    {
        ArgumentNullException.ThrowIfNull(times);
        foreach (var column in (double[][])[open, high, low, close, volume])
        {
            ArgumentNullException.ThrowIfNull(column);
            if (column.Length != times.Length)
                throw new ArgumentException($"A column holds {column.Length} values, the times {times.Length}: columns of one instrument have equal length.");
        }

        Symbol = symbol;
        Times = times;
        Open = open;
        High = high;
        Low = low;
        Close = close;
        Volume = volume;
    }

    /// <summary>The instrument.</summary>
    public string Symbol { get; }

    /// <summary>Number of bars.</summary>
    public int Count => Times.Length;

    /// <summary>Open times in UTC ticks.</summary>
    public long[] Times { get; }

    /// <summary>First prices.</summary>
    public double[] Open { get; }

    /// <summary>Highest prices.</summary>
    public double[] High { get; }

    /// <summary>Lowest prices.</summary>
    public double[] Low { get; }

    /// <summary>Last prices.</summary>
    public double[] Close { get; }

    /// <summary>Volumes.</summary>
    public double[] Volume { get; }

    /// <summary>The bar at an index.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public Bar this[int index] => new(
        new DateTime(Times[index], DateTimeKind.Utc), Open[index], High[index], Low[index], Close[index], Volume[index], Symbol);

    /// <summary>A copy of the bars from <paramref name="start"/> on.</summary>
    /// <param name="start">First bar.</param>
    /// <param name="count">Number of bars.</param>
    public BarColumns Slice(int start, int count)
    {
        var range = start..(start + count);
        return new BarColumns(Symbol, Times[range], Open[range], High[range], Low[range], Close[range], Volume[range]);
    }
}
