using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StrategyHost.Indicators;

/// <summary>
/// The arithmetic of <see cref="SmaKernel"/> for four stretches side by side: each of them in one lane, addition by addition in
/// the kernel's own order.
/// </summary>
/// <param name="period">Length of the window, and of a block.</param>
internal sealed class SmaLanes(int period)
{
    private const int Lanes = 4;

    /// <summary>Below this many blocks a lane, setting out costs more than it saves.</summary>
    private const int LeastBlocks = 2;

    // Below the position the items of this block, from it on the tails of the last block, as in SlidingWindow.
    private Vector256<double>[] _block = [];

    /// <summary>Computes as many whole blocks as fit into the lanes.</summary>
    /// <param name="inputs">The values, those of the block before first.</param>
    /// <param name="outputs">Where the averages go, one for each input after that block.</param>
    /// <returns>How many averages were written: none where there are too few or one of the inputs is no finite number.</returns>
    internal int Run(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        var blocks = outputs.Length / (Lanes * period);
        if (!Vector256.IsHardwareAccelerated || blocks < LeastBlocks || !AreFinite(inputs[..((Lanes * blocks + 1) * period)]))
            return 0;
        if (_block.Length == 0)
            _block = new Vector256<double>[period];
        var length = blocks * period;
        var equal = Begin(inputs, length, out var last);
        for (var start = 0; start < length; start += period)
        {
            equal = Block(inputs[(start + period)..], outputs[start..], length, equal, ref last);
            FoldTails();
        }

        return Lanes * length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreFinite(ReadOnlySpan<double> values)
    {
        // The difference of a number and itself is zero, of NaN or an infinity NaN; NaN stays in a sum.
        var difference = Vector<double>.Zero;
        var i = 0;
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var some = new Vector<double>(values[i..]);
            difference += some - some;
        }

        var rest = Vector.Sum(difference);
        for (; i < values.Length; i++)
            rest += values[i] - values[i];
        return rest == 0;
    }

    // Run has seen to it that four lanes lie within the spans: to ask at each of eight accesses a value would cost half of what the lanes save.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ref double first, nint length) =>
        Vector256.Create(first, Unsafe.Add(ref first, length), Unsafe.Add(ref first, 2 * length), Unsafe.Add(ref first, 3 * length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> values, ref double first, nint length)
    {
        first = values[0];
        Unsafe.Add(ref first, length) = values[1];
        Unsafe.Add(ref first, 2 * length) = values[2];
        Unsafe.Add(ref first, 3 * length) = values[3];
    }

    /// <summary>Takes in the block before each lane.</summary>
    /// <returns>How many of its last values are equal.</returns>
    // Optimised at once, like everything here: a run calls it a few times only.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<long> Begin(ReadOnlySpan<double> inputs, int length, out Vector256<double> last)
    {
        var equal = Vector256<long>.Zero;
        last = Vector256<double>.Zero;
        ref var first = ref MemoryMarshal.GetReference(inputs);
        for (var j = 0; j < _block.Length; j++)
        {
            var item = Load(ref Unsafe.Add(ref first, j), length);
            equal = Count(equal, item, last);
            last = _block[j] = item;
        }

        FoldTails();
        return equal;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<long> Block(ReadOnlySpan<double> inputs, Span<double> outputs, int length, Vector256<long> equal, ref Vector256<double> last)
    {
        var block = _block;
        var (count, full) = (Vector256.Create((double)block.Length), Vector256.Create((long)block.Length));
        var head = Vector256<double>.Zero;
        ref var input = ref MemoryMarshal.GetReference(inputs);
        ref var output = ref MemoryMarshal.GetReference(outputs);
        for (var j = 0; j < block.Length; j++)
        {
            var item = Load(ref Unsafe.Add(ref input, j), length);
            equal = Count(equal, item, last);
            head = j == 0 ? item : head + item;
            var sum = j + 1 < block.Length ? block[j + 1] + head : head;
            Store(Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(equal, full).AsDouble(), item, sum / count), ref Unsafe.Add(ref output, j), length);
            last = block[j] = item;
        }

        return equal;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Count(Vector256<long> equal, Vector256<double> item, Vector256<double> last) =>
        (equal & Vector256.Equals(item, last).AsInt64()) + Vector256<long>.One;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FoldTails()
    {
        var block = _block;
        var tail = block[^1];
        var i = block.Length - 2;
        for (; i > 1; i -= 2)
        {
            var pair = block[i - 1] + block[i];
            block[i] += tail;
            tail = pair + tail;
            block[i - 1] = tail;
        }

        if (i == 1)
            block[1] += tail;
    }
}
