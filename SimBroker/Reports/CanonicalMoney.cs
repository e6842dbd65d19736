namespace StrategyHost.SimBroker.Reports;

/// <summary>Amounts of money as artifacts hold them.</summary>
internal static class CanonicalMoney
{
    /// <summary>The same value without trailing zeros: equal amounts must not differ by the scale they were computed in.</summary>
    internal static decimal Of(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    /// <summary>The nearest double. Converting with trailing zeros would round twice and could end one digit off.</summary>
    internal static double ToDouble(decimal value) => (double)Of(value);
}
