namespace StrategyHost.Indicators.Kernels;

/// <summary>The series a kernel fills.</summary>
internal interface IOutput<TSelf, TOut>
{
    /// <summary>The first of the series.</summary>
    Series First { get; }

    /// <summary>Makes the series.</summary>
    static abstract TSelf Create(IndicatorSet indicators, bool isComputedAhead);

    /// <summary>Writes one bar.</summary>
    void Write(int index, TOut value);

    /// <summary>Writes NaN for one bar.</summary>
    void WriteMissing(int index);
}
