namespace StrategyHost.Indicators.Kernels;

/// <summary>
/// The arithmetic of one indicator, one bar at a time. Kernels are structs, so that <see cref="KernelNode{TKernel,TInput,TIn,TOutput,TOut}"/>
/// compiles to one loop for each. A fresh copy of the struct must be a restart: a kernel may keep buffers, but never reads
/// what it has not written since.
/// </summary>
/// <typeparam name="TIn">One bar's input: a number or a tuple of numbers, all finite.</typeparam>
/// <typeparam name="TOut">One bar's output, NaN while warming up.</typeparam>
internal interface IKernel<TIn, TOut>
{
    /// <summary>Takes the next bar's input and gives the value at that bar.</summary>
    TOut Next(TIn input);
}
