using StrategyHost.Host.Reports.Artifacts;

namespace StrategyHost.Host.Reports.Columns;

/// <summary>Packs the closed trades; names in the page are those of <c>trades.csv</c> after <c>trade.</c>.</summary>
internal static class TradeColumns
{
    private const string Prefix = "trade.";
    private const int MostDecimals = 8;
    private const int Digits = 10;

    private static readonly HashSet<string> Rising = new(StringComparer.Ordinal) { "entry_index", "exit_index", "entry_price", "exit_price", "stop_loss", "take_profit" };

    /// <summary>The jobs that pack the trades.</summary>
    public static IEnumerable<Func<IEnumerable<PageColumn>>> Of(TradeTable trades) =>
    [
        .. TradeTable.Numbers.Select(name => (Func<IEnumerable<PageColumn>>)(() => [Number(name, [.. trades.Number(name)])])),
        () => TradeTable.Ids.Select(name => Id(name, trades.Number(name))),
        () => TradeTable.Words.Select(name => Word(name, trades.Word(name))),
    ];

    private static PageColumn Number(string name, double[] values)
    {
        var scale = DecimalScale.Exact(MostDecimals, Digits, values);
        return Rising.Contains(name) ? ColumnEncoder.Level(Prefix + name, values, scale) : ColumnEncoder.Plain(Prefix + name, values, scale);
    }

    private static PageColumn Id(string name, List<double> counters) =>
        ColumnEncoder.Level(Prefix + name, [.. counters.Select(counter => (long)counter)]);

    private static PageColumn Word(string name, List<int> indices) =>
        ColumnEncoder.Plain(Prefix + name, [.. indices.Select(index => (long)index)]);
}
