namespace StrategyHost.Indicators.Kernels;

/// <summary>The series a kernel reads.</summary>
internal interface IInput<TIn>
{
    /// <summary>True when all of the series are filled ahead of the run.</summary>
    bool IsComputedAhead { get; }

    /// <summary>Reads one bar; false when one of its numbers is NaN or infinite, which no kernel is asked to take.</summary>
    bool TryRead(int index, out TIn value);

    /// <summary>Throws where a series is not one of the set's run.</summary>
    void Verify(IndicatorSet indicators);
}
