namespace StrategyHost.Sandbox;

/// <summary>What one run came to, as told from inside the sandbox: consistent in its form, but as trustworthy as the isolation.</summary>
public sealed record RunReport
{
    /// <summary>Ok, StrategyError, Budget or Memory.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>What ended the strategy; null when it came to its end.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>Values of the strategy's parameters in force, by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>What happened over the bars; null unless the run came to its end.</summary>
    public RunSummary? Summary { get; init; }

    /// <summary>The look-ahead proof; null unless one was asked for and began.</summary>
    public LookAheadReport? LookAhead { get; init; }

    /// <summary>Bytes of each artifact by its name; empty unless asked for.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Artifacts { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>Whether each counted place of the strategy was reached; empty unless tests were run.</summary>
    public IReadOnlyList<bool> Reached { get; init; } = [];

    /// <summary>Open times, in UTC ticks, of the bars of the smallest series that fails; empty unless asked for, or when none was found.</summary>
    public IReadOnlyList<long> Smallest { get; init; } = [];

    /// <summary>Milliseconds from loading the strategy to its last bar.</summary>
    public double EngineMs { get; init; }
}
