using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.BrokerAccess;

/// <summary>Whatever belongs to a broker: a strategy returns wishes, the session places them.</summary>
internal sealed class BrokerAccessRule() : ForbiddenArea(new Rule(
    new DiagnosticDescriptor(
        "SH1001",
        "Broker access",
        "'{0}' belongs to the broker, which strategies cannot reach: return an OrderRequest from FindEntries, an ExitRequest from FindExits or a ProtectionUpdate from AdjustProtection",
        "Safety",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH1001.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Return OrderRequest.Buy(...), position.Exit(\"why\") or a ProtectionUpdate; read positions from market.Positions and money from market.Account."))
{
    protected override IReadOnlyList<string> Namespaces { get; } = ["StrategyHost.Brokers", "StrategyHost.SimBroker", "StrategyHost.Trading"];

    protected override IReadOnlyList<string> KnownNames { get; } = ["IBrokerAdapter", "BrokerEvent", "BrokerReport", "PositionHandle", "SimBroker"];
}
