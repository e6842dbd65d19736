namespace StrategyHost.Trading.IndicatorSpecs;

/// <summary>Computes indicators named in a text over bars, without a strategy or a broker.</summary>
public static class IndicatorTable
{
    /// <summary>
    /// Computes <c>"sma(20),rsi(14),macd(12,26,9)"</c>. Names are those of the indicators' methods in any case; missing arguments
    /// take their defaults; <c>macd(12,26,9).line</c> is one part of several; <c>sma(5,of:rsi(14))</c> or <c>sma(5,rsi(14))</c>
    /// reads another item, and <c>close</c> and its like are columns of the bars.
    /// </summary>
    /// <param name="bars">The bars.</param>
    /// <param name="spec">Items separated by commas.</param>
    /// <returns>The columns in the order of the spec, parts in order of declaration, each with one value a bar.</returns>
    /// <exception cref="IndicatorSpecException">The spec is malformed, names what does not exist, or has an argument out of range.</exception>
    public static IReadOnlyList<NamedColumn> Compute(BarColumns bars, string spec)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(spec);
        var items = SpecParser.Parse(spec);
        var evaluator = new SpecEvaluator(spec, SetOver(bars));
        var columns = new List<NamedColumn>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            foreach (var column in evaluator.Columns(item))
            {
                if (!names.Add(column.Name))
                    throw new IndicatorSpecException(spec, item.Position, $"{column.Name} is listed twice; columns have names of their own.");
                columns.Add(column);
            }
        }

        return columns;
    }

    private static IndicatorSet SetOver(BarColumns bars)
    {
        var (clock, scratch) = (new RunClock { Count = bars.Count }, new ScratchArena());
        var columns = new MarketColumns(bars.Times, bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, IsComplete: true);
        var market = new Market(bars.Symbol, clock, scratch, columns, [], () => default);
        return new IndicatorSet(market, clock, scratch, bars.Count);
    }
}
