using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Sandbox;

/// <summary>What to run: one strategy over one series of bars, once for each set of parameters.</summary>
public sealed record StrategyRunRequest
{
    /// <summary>The compiled, verified strategy.</summary>
    public required byte[] Assembly { get; init; }

    /// <summary>Its portable PDB; null: errors carry no source lines.</summary>
    public byte[]? Symbols { get; init; }

    /// <summary>Full name of the strategy class.</summary>
    public required string StrategyName { get; init; }

    /// <summary>The bars.</summary>
    public required PriceColumns Bars { get; init; }

    /// <summary>The broker's options as canonical JSON.</summary>
    public required string BrokerOptionsJson { get; init; }

    /// <summary>Seed of the strategy's random numbers.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>Values by parameter name, one set a run; an empty set is the strategy's defaults.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> ParameterSets { get; init; } = [new Dictionary<string, string>()];

    /// <summary>The budgets. Null: the image counts nothing; with budgets an image that is not instrumented is refused.</summary>
    public RunBudget? Budget { get; init; } = new();

    /// <summary>SHA-256 of the strategy's source, lower-case hex; empty where there is none.</summary>
    public string SourceSha256 { get; init; } = "";

    /// <summary>SHA-256 of the data file, lower-case hex; empty where there is none.</summary>
    public string DataSha256 { get; init; } = "";

    /// <summary>What is around the run; it is not part of the request that the program inside reads.</summary>
    public RunnerSurroundings Surroundings { get; init; } = RunnerSurroundings.Usual;

    /// <summary>For <see cref="RunReturns.LookAhead"/>: the series is cut off at each of its first this many bars; the cost grows with the square.</summary>
    public int TruncationBars { get; init; } = 5_000;

    /// <summary>The strategy's tests; there for <see cref="RunReturns.Tests"/>, null otherwise.</summary>
    public TestSuite? Tests { get; init; }

    /// <summary>What to return.</summary>
    public RunReturns Returns { get; init; } = RunReturns.Artifacts;
}
