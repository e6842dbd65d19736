using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>
/// Runs a kernel over its input, many bars at once or bar by bar, with the same values to the last bit. A bar whose input is
/// NaN or infinite reads NaN and restarts the kernel, as if the series began after it; so the warm-up of a source becomes
/// part of the warm-up of what is computed from it.
/// </summary>
internal sealed class KernelNode<TKernel, TInput, TIn, TOutput, TOut>(TKernel kernel, TInput input, TOutput output)
    : IndicatorNode(output.First)
    where TKernel : struct, IKernel<TIn, TOut>
    where TInput : struct, IInput<TIn>
    where TOutput : struct, IOutput<TOutput, TOut>
{
    private readonly TKernel _fresh = kernel;
    private readonly TInput _input = input;
    private readonly TOutput _output = output;
    private TKernel _kernel = kernel;

    /// <summary>The kernel as the last bar left it.</summary>
    internal ref TKernel Kernel => ref _kernel;

    internal override void Step(int index)
    {
        _output.Reserve(index);
        if (_input.TryRead(index, out var value))
            _output.Write(index, _kernel.Next(value));
        else
            Restart(index);
    }

    // Optimised at its first call, because a run calls it a few times only. Locals, not fields: the kernel's state then lives in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Run(int start, int end)
    {
        var (kernel, input, output) = (_kernel, _input, _output);
        for (var i = start; i < end; i++)
        {
            if (input.TryRead(i, out var value))
            {
                output.Write(i, kernel.Next(value));
            }
            else
            {
                kernel = _fresh;
                output.WriteMissing(i);
            }
        }

        _kernel = kernel;
    }

    private void Restart(int index)
    {
        _kernel = _fresh;
        _output.WriteMissing(index);
    }
}
