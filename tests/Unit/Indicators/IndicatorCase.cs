using StrategyHost.Trading;
using StrategyHost.Unit.Indicators.Naive;

namespace StrategyHost.Unit.Indicators;

/// <summary>One indicator with its arguments and, part by part, what its definition gives.</summary>
internal sealed record IndicatorCase(string Name, Func<IndicatorSet, object> Register, Func<BarColumns, NaiveColumn[]> Naive)
{
    /// <summary>The method under test.</summary>
    internal string Method => Name[..Name.IndexOf('(', StringComparison.Ordinal)];

    public override string ToString() => Name;
}
