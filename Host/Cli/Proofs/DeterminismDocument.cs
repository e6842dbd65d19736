namespace StrategyHost.Host.Cli.Proofs;

/// <summary>The JSON document of <c>determinism</c>.</summary>
/// <param name="Schema"><c>strategyhost/determinism/1</c>.</param>
/// <param name="Status"><c>ok</c>, <c>non_deterministic</c>, or what the strategy's own run came to (<c>refused</c>, <c>failed</c>, <c>timeout</c>).</param>
/// <param name="Strategy">The strategy as named.</param>
/// <param name="Artifacts">The hashes that all runs agree on, by <c>symbol/artifact</c>; those of the first run where they do not.</param>
/// <param name="Runs">The processes, in order of the surroundings.</param>
/// <param name="Message">Why there is no result; null where there is one.</param>
/// <param name="DifferentRun">Name of the first surroundings whose run differs from the first.</param>
/// <param name="FirstDifference">The first event, or line of another artifact, in which the two differ.</param>
internal sealed record DeterminismDocument(
    string Schema,
    string Status,
    string Strategy,
    IReadOnlyDictionary<string, string> Artifacts,
    IReadOnlyList<ProcessEntry> Runs,
    string? Message,
    string? DifferentRun,
    DifferenceEntry? FirstDifference)
{
    public const string Ok = "ok";
    public const string NonDeterministic = "non_deterministic";
}

/// <summary>One process.</summary>
internal sealed record ProcessEntry(string Surroundings, IReadOnlyDictionary<string, string> Variables, string Status, bool Agrees);
