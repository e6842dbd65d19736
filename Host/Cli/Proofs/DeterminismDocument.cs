using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>The JSON document of <c>determinism</c>.</summary>
/// <param name="Schema"><c>strategyhost/determinism/1</c>.</param>
/// <param name="Status"><c>ok</c>, <c>non_deterministic</c>, or what the strategy's own run came to (<c>refused</c>, <c>failed</c>, <c>timeout</c>, <c>memory</c>), or <c>infrastructure</c>.</param>
/// <param name="Strategy">The strategy as named.</param>
/// <param name="Artifacts">The hashes that all runs agree on, by <c>symbol/artifact</c>; those of the first run where they do not.</param>
/// <param name="Runs">The processes, the one that the others are compared with first.</param>
/// <param name="Message">Why there is no result; null where there is one.</param>
/// <param name="DifferentRun">Isolation and surroundings of the first whose run differs from the first.</param>
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
    public const string Schema1 = "strategyhost/determinism/1";
    public const string Ok = "ok";
    public const string NonDeterministic = "non_deterministic";

    /// <summary>The document of a file that the compiler refused.</summary>
    public static DeterminismDocument Refused(string strategy) => new(
        Schema1, "refused", strategy, new Dictionary<string, string>(), [], "The file was refused: run check for the findings.", null, null);
}

/// <summary>One process.</summary>
internal sealed record ProcessEntry(
    string Sandbox, string Surroundings, string? Culture, IReadOnlyDictionary<string, string> Variables, string Status, bool Agrees)
{
    public static ProcessEntry Of(PlacedRun run, bool agrees) => new(
        run.Place.Runner.Kind.ToName(),
        run.Place.Surroundings.Name,
        run.Place.Surroundings.Runner.Culture,
        run.Place.Surroundings.Runner.Variables,
        run.Status,
        agrees);
}
