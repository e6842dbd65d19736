namespace StrategyHost.Indicators.Kernels;

/// <summary>Registers kernels, by the number of series they read and fill.</summary>
internal static class KernelRegistration
{
    internal static Series Single<TKernel>(this IndicatorSet indicators, Series source, TKernel kernel, SpecText spec)
        where TKernel : struct, IKernel<double, double> =>
        indicators.Register<TKernel, SingleInput, double, SingleOutput, double>(kernel, spec, new SingleInput(source)).First;

    internal static PairOutput Pair<TKernel>(this IndicatorSet indicators, Series source, TKernel kernel, SpecText spec)
        where TKernel : struct, IKernel<double, (double, double)> =>
        indicators.Register<TKernel, SingleInput, double, PairOutput, (double, double)>(kernel, spec, new SingleInput(source));

    internal static TripleOutput Triple<TKernel>(this IndicatorSet indicators, Series source, TKernel kernel, SpecText spec)
        where TKernel : struct, IKernel<double, (double, double, double)> =>
        indicators.Register<TKernel, SingleInput, double, TripleOutput, (double, double, double)>(kernel, spec, new SingleInput(source));

    internal static Series Single<TKernel>(this IndicatorSet indicators, Series first, Series second, TKernel kernel, SpecText spec)
        where TKernel : struct, IKernel<(double, double), double> =>
        indicators.Register<TKernel, PairInput, (double, double), SingleOutput, double>(kernel, spec, new PairInput(first, second)).First;

    internal static TripleOutput Triple<TKernel>(this IndicatorSet indicators, Series first, Series second, TKernel kernel, SpecText spec)
        where TKernel : struct, IKernel<(double, double), (double, double, double)> =>
        indicators.Register<TKernel, PairInput, (double, double), TripleOutput, (double, double, double)>(kernel, spec, new PairInput(first, second));

    /// <summary>Over high, low and close.</summary>
    internal static Series Single<TKernel>(this IndicatorSet indicators, TKernel kernel, SpecText spec)
        where TKernel : struct, IKernel<(double, double, double), double> =>
        indicators.Register<TKernel, TripleInput, (double, double, double), SingleOutput, double>(kernel, spec, HighLowClose(indicators)).First;

    /// <summary>Over high, low and close.</summary>
    internal static TripleOutput Triple<TKernel>(this IndicatorSet indicators, TKernel kernel, SpecText spec)
        where TKernel : struct, IKernel<(double, double, double), (double, double, double)> =>
        indicators.Register<TKernel, TripleInput, (double, double, double), TripleOutput, (double, double, double)>(kernel, spec, HighLowClose(indicators));

    /// <summary>One series from one, computed by a node of its own.</summary>
    internal static Series Single(this IndicatorSet indicators, Series source, Func<SingleInput, SingleOutput, IndicatorNode> node, SpecText spec) =>
        indicators.Register<SingleInput, double, SingleOutput, double>(node, spec, new SingleInput(source)).First;

    private static TripleInput HighLowClose(IndicatorSet indicators) => new(indicators.High, indicators.Low, indicators.Close);

    private static TOutput Register<TKernel, TInput, TIn, TOutput, TOut>(this IndicatorSet indicators, TKernel kernel, SpecText spec, TInput input)
        where TKernel : struct, IKernel<TIn, TOut>
        where TInput : struct, IInput<TIn>
        where TOutput : struct, IOutput<TOutput, TOut> =>
        indicators.Register<TInput, TIn, TOutput, TOut>(
            (from, to) => new KernelNode<TKernel, TInput, TIn, TOutput, TOut>(kernel, from, to), spec, input);

    private static TOutput Register<TInput, TIn, TOutput, TOut>(
        this IndicatorSet indicators, Func<TInput, TOutput, IndicatorNode> node, SpecText spec, TInput input)
        where TInput : struct, IInput<TIn>
        where TOutput : struct, IOutput<TOutput, TOut>
    {
        input.Verify(indicators);
        var output = TOutput.Create(indicators, input.IsComputedAhead);
        output.Name(spec);
        indicators.Register(node(input, output));
        if (spec.Text is not null)
            indicators.AddSpec(spec.Text);
        return output;
    }
}
