using StrategyHost.Sandbox;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>The options of a run, checked.</summary>
internal sealed record RunSettings
{
    public required IReadOnlyList<string> DataFiles { get; init; }

    public required BarReadOptions Read { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public required BrokerOptions Broker { get; init; }

    public required long Seed { get; init; }

    public required SandboxChoice Sandbox { get; init; }

    public ContainerOptions Container { get; init; } = new();

    public required SandboxLimits Limits { get; init; }

    public required string Out { get; init; }

    /// <summary>Whether a page is written beside the artifacts.</summary>
    public bool WithReport { get; init; }
}
