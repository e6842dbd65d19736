using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>
/// The arithmetic of <see cref="SmaKernel"/> for four stretches side by side, each of them in one lane of the same window.
/// </summary>
/// <param name="period">Length of the window, and of a block.</param>
internal sealed class SmaLanes(int period)
{
    private const int Lanes = 4;

    /// <summary>Below this many blocks a lane, setting out costs more than it saves.</summary>
    private const int LeastBlocks = 2;

    /// <summary>Computes as many whole blocks as fit into the lanes.</summary>
    /// <param name="inputs">The values, those of the block before first.</param>
    /// <param name="outputs">Where the averages go, one for each input after that block.</param>
    /// <returns>How many averages were written: none where there are too few or one of the inputs is no finite number.</returns>
    internal int Run(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        var blocks = outputs.Length / (Lanes * period);
        if (!Vector256.IsHardwareAccelerated || blocks < LeastBlocks || !AreFinite(inputs[..((Lanes * blocks + 1) * period)]))
            return 0;
        Run(inputs, outputs, blocks * period);
        return Lanes * blocks * period;
    }

    // Optimised at once, because a run calls it a few times only.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run(ReadOnlySpan<double> inputs, Span<double> outputs, int length)
    {
        var window = new SlidingWindow<Vector256<double>, LaneSum>(period);
        var (count, full) = (Vector256.Create((double)period), Vector256.Create((long)period));
        var (equal, last) = (Vector256<long>.Zero, Vector256<double>.Zero);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        ref var output = ref MemoryMarshal.GetReference(outputs);
        for (var i = 0; i < period + length; i++)
        {
            var item = Load(ref Unsafe.Add(ref input, i), length);
            var sum = window.Push(item);
            equal = (equal & Vector256.Equals(item, last).AsInt64()) + Vector256<long>.One;
            last = item;
            // The block before each lane is only taken in.
            if (i >= period)
                Store(Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(equal, full).AsDouble(), item, sum / count), ref Unsafe.Add(ref output, i - period), length);
        }
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
}
