using StrategyHost.SimBroker.Proofs;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>The JSON document of <c>verify</c>.</summary>
/// <param name="Schema"><c>strategyhost/verify/1</c>.</param>
/// <param name="Certificate">The certificate's path.</param>
/// <param name="Status"><c>ok</c>, <c>different</c> or <c>non_deterministic</c>.</param>
/// <param name="Link">The first link that differs; null where none does.</param>
/// <param name="Certified">Its value in the certificate.</param>
/// <param name="Found">The value found.</param>
/// <param name="Message">What that means, in a sentence.</param>
/// <param name="FirstDifference">The first differing line of the artifacts, where both are at hand.</param>
internal sealed record VerifyDocument(
    string Schema, string Certificate, string Status, string? Link, string? Certified, string? Found, string Message, DifferenceEntry? FirstDifference);

/// <summary>The first line in which two runs differ.</summary>
internal sealed record DifferenceEntry(string Artifact, int Line, string? First, string? Second)
{
    public static DifferenceEntry? Of(RunDifference? difference) => difference is null
        ? null
        : new DifferenceEntry(difference.Artifact, difference.Line, difference.First, difference.Second);
}
