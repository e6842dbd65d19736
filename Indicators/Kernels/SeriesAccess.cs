namespace StrategyHost.Indicators.Kernels;

/// <summary>How kernels reach the columns behind series.</summary>
internal static class SeriesAccess
{
    /// <summary>Lengthens a growing column to hold one more bar.</summary>
    internal static void Reserve(this Series series, int index)
    {
        if (index >= series.Column.Length)
            series.Store(index, double.NaN);
    }

    /// <summary>Throws where an indicator is asked to read a series that is not one of this run.</summary>
    internal static void Verify(this Series series, IndicatorSet indicators)
    {
        if (ReferenceEquals(series, Series.Empty))
            throw new ArgumentException("Series.Empty holds no values to compute an indicator from. Register the source first and pass the series it returned.");
        if (series.IsComputedAhead && (!indicators.Close.IsComputedAhead || series.Column.Length != indicators.Close.Column.Length))
            throw new ArgumentException("The source series belongs to another run. Pass a series of this IndicatorSet.");
    }
}
