using StrategyHost.Trading.Budgets;

namespace StrategyHost.SimBroker.Certificates;

/// <summary>
/// Everything that made a run and everything it made, by hash: equal certificates mean equal bytes. All hashes are SHA-256,
/// lower-case hex. See <see cref="CertificateFile"/> for its form on disk.
/// </summary>
public sealed record Certificate
{
    /// <summary>The run's id, a hash over its inputs.</summary>
    public required string RunId { get; init; }

    /// <summary>Class name of the strategy.</summary>
    public required string Strategy { get; init; }

    /// <summary>The strategy's source.</summary>
    public required CertifiedSource Source { get; init; }

    /// <summary>Hash of everything strategies compile against.</summary>
    public required string ReferenceSetSha256 { get; init; }

    /// <summary>Hash of the assembly that ran.</summary>
    public required string AssemblySha256 { get; init; }

    /// <summary>The engine's assemblies by name.</summary>
    public required SortedDictionary<string, CertifiedAssembly> Engine { get; init; }

    /// <summary>The bars.</summary>
    public required CertifiedData Data { get; init; }

    /// <summary>Resolved values of the strategy's parameters by name, invariant text.</summary>
    public required SortedDictionary<string, string> Parameters { get; init; }

    /// <summary>How the broker filled and charged.</summary>
    public required BrokerOptions Broker { get; init; }

    /// <summary>Seed of the strategy's random numbers.</summary>
    public required long Seed { get; init; }

    /// <summary>What the strategy might use.</summary>
    public required BudgetLimits Budgets { get; init; }

    /// <summary>The machine it ran on, as far as it may show in the numbers.</summary>
    public required CertifiedPlatform Platform { get; init; }

    /// <summary>The isolation it ran in.</summary>
    public required CertifiedSandbox Sandbox { get; init; }

    /// <summary>Hashes of the artifacts by name (<see cref="Reports.ArtifactNames"/>).</summary>
    public required SortedDictionary<string, string> Artifacts { get; init; }
}
