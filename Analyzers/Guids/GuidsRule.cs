namespace StrategyHost.Analyzers.Guids;

/// <summary>Identifiers that differ in every run.</summary>
internal sealed class GuidsRule() : ForbiddenArea(Rule.Error(
    "SH2003",
    "Random identifiers",
    "'{0}' gives another identifier in every run: count with an int field",
    "Keep a counter in a field and format it, or use PositionId and OrderId, which are the same in every run."))
{
    protected override IReadOnlyList<string> Types { get; } = ["System.Guid"];
}
