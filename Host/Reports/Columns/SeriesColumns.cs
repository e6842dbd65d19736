using StrategyHost.Host.Reports.Model;

namespace StrategyHost.Host.Reports.Columns;

/// <summary>Packs equity and indicators with as many decimals as anybody reads: their doubles have sixteen digits, most of them noise.</summary>
internal static class SeriesColumns
{
    private const int EquityDigits = 8;
    private const int IndicatorDigits = 6;

    /// <summary>Decimals of an average of prices beyond those of the prices.</summary>
    private const int ExtraDecimals = 2;

    public static PageColumn Equity(double[] equity, double startingBalance) =>
        ColumnEncoder.Level("equity", equity, DecimalScale.Significant(EquityDigits, equity, [startingBalance]));

    /// <summary>The jobs that pack indicators.</summary>
    public static IEnumerable<Func<IEnumerable<PageColumn>>> Of(IndicatorColumns indicators, DecimalScale price)
    {
        foreach (var column in indicators.Columns)
        {
            yield return () =>
            {
                var scale = indicators.IsOnPrice(column.Name)
                    ? DecimalScale.Of(price.Decimals + ExtraDecimals)
                    : DecimalScale.Significant(IndicatorDigits, column.Values);
                return [ColumnEncoder.Level($"indicator.{column.Name}", column.Values, scale)];
            };
        }
    }
}
