using System.Diagnostics.CodeAnalysis;

namespace StrategyHost.SimBroker.Presets;

/// <summary>Broker options by name. What a preset does not set is as in <c>simple</c>, or as in <c>fx_default</c> where it varies that.</summary>
public static class BrokerPresets
{
    /// <summary>100,000 in cash, leverage 1, 0.1 % of notional a fill, no slippage.</summary>
    public static BrokerOptions Simple { get; } = new();

    private static readonly BrokerOptions FxDefault = new()
    {
        StartingBalance = 10_000,
        Leverage = 100,
        LotSize = 100_000,
        PointSize = 0.0001,
        Slippage = SlippageModel.FixedPoints,
        SlippageValue = 2,
        Commission = CommissionModel.PerLot,
        CommissionValue = 1.5,
        MarginCallPct = 50,
        StopOutPct = 20,
    };

    private static readonly SortedDictionary<string, BrokerOptions> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["simple"] = Simple,
        ["fx_default"] = FxDefault,
        ["conservative"] = FxDefault with { Leverage = 50, SlippageValue = 5, CommissionValue = 3, MarginCallPct = 80, StopOutPct = 50 },
        ["aggressive"] = FxDefault with { Leverage = 200, SlippageValue = 1, CommissionValue = 0.5, MarginCallPct = 30, StopOutPct = 10 },
        ["zero_cost"] = WithoutCosts(FxDefault),
        ["random_slippage"] = FxDefault with { Slippage = SlippageModel.RandomPoints, SlippageValue = 5 },
        ["percent_costs"] = FxDefault with
        {
            Slippage = SlippageModel.Percent,
            SlippageValue = 0.05,
            Commission = CommissionModel.PercentOfNotional,
            CommissionValue = 0.1,
        },
        ["debug"] = FxDefault with { IntrabarLog = true },
        ["stocks"] = FxDefault with
        {
            StartingBalance = 50_000,
            Leverage = 5,
            LotSize = 100,
            PointSize = 0.01,
            CommissionValue = 5,
            StopOutPct = 25,
        },
        ["crypto"] = FxDefault with
        {
            Leverage = 50,
            LotSize = 1,
            PointSize = 0.01,
            Slippage = SlippageModel.RandomPoints,
            SlippageValue = 10,
            Commission = CommissionModel.PercentOfNotional,
            CommissionValue = 0.15,
            MarginCallPct = 60,
            StopOutPct = 30,
        },
        ["testing"] = WithoutCosts(Simple) with { PointSize = 0.01, Seed = 42 },
    };

    /// <summary>The presets' names in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    /// <summary>Finds a preset; case does not matter.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="BrokerOptionsException">There is none of this name; the message lists them.</exception>
    public static BrokerOptions Find(string name) => TryFind(name, out var options)
        ? options
        : throw new BrokerOptionsException([$"broker: found \"{name}\"; expected one of {string.Join(", ", Names)}, or a JSON file's path."]);

    /// <summary>Finds a preset; case does not matter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">The preset.</param>
    public static bool TryFind(string name, [NotNullWhen(true)] out BrokerOptions? options) => All.TryGetValue(name, out options);

    private static BrokerOptions WithoutCosts(BrokerOptions options) => options with
    {
        Slippage = SlippageModel.None,
        SlippageValue = 0,
        Commission = CommissionModel.None,
        CommissionValue = 0,
    };
}
