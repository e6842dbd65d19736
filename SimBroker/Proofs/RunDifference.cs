namespace StrategyHost.SimBroker.Proofs;

/// <summary>The first line in which the artifacts of two runs differ.</summary>
/// <param name="Artifact">The artifact's file name.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="First">The line in the first run; null where that has fewer, or has no such file.</param>
/// <param name="Second">The line in the second run; null where that has fewer, or has no such file.</param>
public sealed record RunDifference(string Artifact, int Line, string? First, string? Second);
