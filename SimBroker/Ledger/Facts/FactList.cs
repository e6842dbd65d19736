using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>
/// Facts in order of happening, stored as plain values: many of them are a few arrays without references to the garbage
/// collector. What was added stays as it is and where it is, so a report needs only the count of its moment. Each array is twice
/// as long as the one before.
/// </summary>
internal sealed class FactList<T>
    where T : unmanaged
{
    private const int FirstBits = 5;

    private readonly T[][] _chunks = new T[32 - FirstBits][];
    private T[] _last = [];
    private int _used;

    internal int Count { get; private set; }

    /// <summary>The fact at an index, 0 to <see cref="Count"/> − 1.</summary>
    [SuppressMessage("Design", "CA1043", Justification = "An index.")]
    internal ref readonly T this[int index]
    {
        get
        {
            var shifted = index + (1 << FirstBits);
            var chunk = BitOperations.Log2((uint)shifted) - FirstBits;
            return ref _chunks[chunk][shifted - (1 << (chunk + FirstBits))];
        }
    }

    /// <summary>Adds a fact and gives its place, to be written to completely: what was there before may be anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T Add()
    {
        if (_used == _last.Length)
            Extend();
        Count++;
        return ref _last[_used++];
    }

    internal void Add(in T fact) => Add() = fact;

    private void Extend()
    {
        var chunk = BitOperations.Log2((uint)Count + (1 << FirstBits)) - FirstBits;
        _chunks[chunk] = _last = ColumnMemory.Allocate<T>(1 << (chunk + FirstBits));
        _used = 0;
    }
}
