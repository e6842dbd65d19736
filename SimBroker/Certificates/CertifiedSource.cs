namespace StrategyHost.SimBroker.Certificates;

/// <summary>A strategy's source.</summary>
/// <param name="Sha256">Hash of the file's bytes.</param>
/// <param name="Path">Where it was, as a hint for finding it again; slashes, relative where it lay below the working directory.</param>
public sealed record CertifiedSource(string Sha256, string Path);
