namespace StrategyHost.Indicators.Kernels;

/// <summary>The series a kernel fills.</summary>
internal interface IOutput<TSelf, TOut>
{
    /// <summary>The first of the series.</summary>
    Series First { get; }

    /// <summary>Makes the series.</summary>
    static abstract TSelf Create(IndicatorSet indicators, bool isComputedAhead);

    /// <summary>Tells each series how it is written in a spec.</summary>
    void Name(SpecText spec);

    /// <summary>Makes room for one more bar in columns that grow. Apart from writing, because a call inside the loop would cost it its registers.</summary>
    void Reserve(int index);

    /// <summary>Writes one bar, for which there must be room.</summary>
    void Write(int index, TOut value);

    /// <summary>Writes NaN for one bar, for which there must be room.</summary>
    void WriteMissing(int index);
}
