namespace StrategyHost.SimBroker.Certificates;

/// <summary>One link of the chain from source to artifacts that is not as certified.</summary>
/// <param name="Link">The member of the certificate, such as <c>source.sha256</c> or <c>artifacts.trades</c>.</param>
/// <param name="Certified">Its value in the certificate; null where it has none.</param>
/// <param name="Found">The value found; null where there is none.</param>
public sealed record CertificateDifference(string Link, string? Certified, string? Found)
{
    /// <summary>True where everything before the artifacts agrees, so that the run itself gave something else.</summary>
    public bool IsOutcome => Link.StartsWith(ChainOrder.Artifacts + ".", StringComparison.Ordinal);
}
