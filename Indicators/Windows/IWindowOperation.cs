namespace StrategyHost.Indicators.Windows;

/// <summary>An associative operation that sums up a stretch of a series.</summary>
internal interface IWindowOperation<T>
{
    /// <summary>Sums up two adjoining stretches, the older one first.</summary>
    static abstract T Combine(T older, T newer);
}
