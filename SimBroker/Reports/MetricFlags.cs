using System.Numerics;

namespace StrategyHost.SimBroker.Reports;

/// <summary>The flags that say why a metric is null.</summary>
public static class MetricFlags
{
    /// <summary>The needs are met, but the value exceeds what a number can hold.</summary>
    public const string OutOfRange = "out_of_range";

    // By bit of MetricNeeds.
    private static readonly string[] ByNeed =
    [
        "no_bars", "ruined", "few_returns", "zero_variance", "no_negative_returns", "no_drawdown", "not_recovered", "no_benchmark",
        "flat_benchmark", "no_trades", "single_trade", "identical_trades", "no_wins", "no_losses", "no_long_trades", "no_short_trades",
    ];

    /// <summary>Every flag, in the order in which they are looked for.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ByNeed, OutOfRange];

    /// <summary>The flag of the first unmet need.</summary>
    internal static string Of(MetricNeeds unmet) => ByNeed[BitOperations.TrailingZeroCount((int)unmet)];
}
