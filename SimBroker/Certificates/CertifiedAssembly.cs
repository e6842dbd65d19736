namespace StrategyHost.SimBroker.Certificates;

/// <summary>One assembly of the engine.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Hash of its file.</param>
public sealed record CertifiedAssembly(string Version, string Sha256);
