namespace StrategyHost.Analyzers.BrokerAccess;

/// <summary>Whatever belongs to a broker: a strategy returns wishes, the session places them.</summary>
internal sealed class BrokerAccessRule() : ForbiddenArea(Rule.Error(
    "SH1001",
    "Broker access",
    "'{0}' belongs to the broker, which strategies cannot reach: return an OrderRequest from FindEntries, an ExitRequest from FindExits or a ProtectionUpdate from AdjustProtection",
    "Return OrderRequest.Buy(...), position.Exit(\"why\") or a ProtectionUpdate; read positions from market.Positions and money from market.Account."))
{
    protected override IReadOnlyList<string> Namespaces { get; } = ["StrategyHost.Brokers", "StrategyHost.SimBroker", "StrategyHost.Trading"];

    protected override IReadOnlyList<string> KnownNames { get; } = ["IBrokerAdapter", "BrokerEvent", "BrokerReport", "PositionHandle", "SimBroker"];
}
