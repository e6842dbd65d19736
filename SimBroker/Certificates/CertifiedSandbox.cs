namespace StrategyHost.SimBroker.Certificates;

/// <summary>The isolation of a run.</summary>
/// <param name="Kind"><c>docker</c>, <c>bubblewrap</c>, <c>landlock</c> or <c>none</c>.</param>
/// <param name="Image">Id of the container's image; null where there is none.</param>
public sealed record CertifiedSandbox(string Kind, string? Image);
