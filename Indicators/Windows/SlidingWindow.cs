using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Windows;

/// <summary>
/// Combines the last n items in O(1) amortised without ever undoing one, so nothing that has left the window leaves a rounding
/// error behind. Time is cut into blocks of n bars: a window is the tail of the last block, whose combinations are kept, and
/// the head of this one, whose combination is running (van Herk 1992; Gil and Werman 1993).
/// </summary>
internal struct SlidingWindow<T, TOperation>(int length)
    where TOperation : struct, IWindowOperation<T>
{
    // Below _position the items of this block, from it on the tails of the last block.
    private readonly T[] _block = new T[length];
    private T _head = default!;
    private int _position;

    /// <summary>True once n items have come.</summary>
    internal bool IsFull { get; private set; }

    /// <summary>True where the last item completed a block.</summary>
    internal readonly bool IsAtBlock => IsFull && _position == 0;

    /// <summary>Takes an item and combines the last n, or all while there are fewer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Push(T item)
    {
        var block = _block;
        var position = _position;
        _head = position == 0 ? item : TOperation.Combine(_head, item);
        block[position++] = item;
        if (position == block.Length)
        {
            FoldTails(block);
            _position = 0;
            IsFull = true;
            return _head;
        }

        _position = position;
        return IsFull ? TOperation.Combine(block[position], _head) : _head;
    }

    // Inlined for the same reason as Push: a call would push the running state of the loop around it out of the registers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FoldTails(T[] block)
    {
        // In pairs, so that each combination waits for half as many before it. The first tail is the whole block, which no window needs.
        var tail = block[^1];
        var i = block.Length - 2;
        for (; i > 1; i -= 2)
        {
            var pair = TOperation.Combine(block[i - 1], block[i]);
            block[i] = TOperation.Combine(block[i], tail);
            tail = TOperation.Combine(pair, tail);
            block[i - 1] = tail;
        }

        if (i == 1)
            block[1] = TOperation.Combine(block[1], tail);
    }
}
