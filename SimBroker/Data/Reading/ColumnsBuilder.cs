using System.Runtime.CompilerServices;
using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>Collects rows into columns.</summary>
/// <param name="capacity">Rows expected; where it is exact, as it is for canonical files, nothing is ever copied.</param>
internal sealed class ColumnsBuilder(int capacity)
{
    private long[] _times = ColumnMemory.Allocate<long>(capacity);
    private double[] _open = ColumnMemory.Allocate<double>(capacity);
    private double[] _high = ColumnMemory.Allocate<double>(capacity);
    private double[] _low = ColumnMemory.Allocate<double>(capacity);
    private double[] _close = ColumnMemory.Allocate<double>(capacity);
    private double[] _volume = ColumnMemory.Allocate<double>(capacity);

    /// <summary>Rows so far.</summary>
    internal int Count { get; private set; }

    /// <summary>Times so far.</summary>
    internal ReadOnlySpan<long> Times => _times.AsSpan(0, Count);

    /// <summary>Whether <see cref="Grow"/> must be called before the next <see cref="Add"/>.</summary>
    internal bool IsFull => Count == _times.Length;

    /// <summary>Takes a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(in BarRow row)
    {
        var i = Count;
        _times[i] = row.Time;
        _open[i] = row.Open;
        _high[i] = row.High;
        _low[i] = row.Low;
        _close[i] = row.Close;
        _volume[i] = row.Volume;
        Count = i + 1;
    }

    /// <summary>Makes room for more than were expected.</summary>
    internal void Grow() => Resize(Math.Max(1024, 2 * Count));

    /// <summary>Hands the columns over.</summary>
    internal BarColumns Build(string symbol)
    {
        Resize(Count);
        return new BarColumns(symbol, _times, _open, _high, _low, _close, _volume);
    }

    /// <summary>Brings the rows into the order of an index, which may leave rows out.</summary>
    internal void Reorder(ReadOnlySpan<int> order)
    {
        _times = Pick(_times, order);
        _open = Pick(_open, order);
        _high = Pick(_high, order);
        _low = Pick(_low, order);
        _close = Pick(_close, order);
        _volume = Pick(_volume, order);
        Count = order.Length;
    }

    private static T[] Pick<T>(T[] column, ReadOnlySpan<int> order)
    {
        var picked = new T[order.Length];
        for (var i = 0; i < picked.Length; i++)
            picked[i] = column[order[i]];
        return picked;
    }

    private void Resize(int capacity)
    {
        _times = Resized(_times, capacity);
        _open = Resized(_open, capacity);
        _high = Resized(_high, capacity);
        _low = Resized(_low, capacity);
        _close = Resized(_close, capacity);
        _volume = Resized(_volume, capacity);
    }

    private T[] Resized<T>(T[] column, int capacity)
        where T : unmanaged
    {
        if (column.Length == capacity)
            return column;
        var resized = ColumnMemory.Allocate<T>(capacity);
        Array.Copy(column, resized, Count);
        return resized;
    }
}
