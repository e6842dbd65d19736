using System.Diagnostics.CodeAnalysis;

namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>
/// Facts in order of happening, stored as plain values: many of them are a few arrays to the garbage collector. What was added
/// stays as it is, so a report needs only the count of its moment.
/// </summary>
internal sealed class FactList<T>
    where T : struct
{
    private const int ChunkBits = 6;
    private const int ChunkLength = 1 << ChunkBits;

    private T[][] _chunks = [];
    private T[] _last = [];

    internal int Count { get; private set; }

    /// <summary>The fact at an index, 0 to <see cref="Count"/> − 1.</summary>
    [SuppressMessage("Design", "CA1043", Justification = "An index.")]
    internal ref readonly T this[int index] => ref _chunks[index >> ChunkBits][index & (ChunkLength - 1)];

    /// <summary>Adds a fact.</summary>
    /// <returns>Its index.</returns>
    internal int Add(in T fact)
    {
        var within = Count & (ChunkLength - 1);
        if (within == 0)
            Extend();
        _last[within] = fact;
        return Count++;
    }

    private void Extend()
    {
        var chunk = Count >> ChunkBits;
        if (chunk == _chunks.Length)
            Array.Resize(ref _chunks, Math.Max(4, chunk * 2));
        _chunks[chunk] = _last = new T[ChunkLength];
    }
}
