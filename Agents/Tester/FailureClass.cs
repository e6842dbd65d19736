using System.Text.Json.Serialization;

namespace StrategyHost.Agents.Tester;

/// <summary>What kind of failure it is, which decides who is asked to mend it; snake case in reports.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FailureClass>))]
public enum FailureClass
{
    /// <summary>A test of the strategy failed, or the strategy threw an exception in the backtest.</summary>
    TestFailures,

    /// <summary>The strategy or its tests do not compile, or a rule refuses them.</summary>
    StaticFailures,

    /// <summary>The same run gave other artifacts elsewhere.</summary>
    NonDeterministic,

    /// <summary>A decision depends on a later bar.</summary>
    LookAhead,

    /// <summary>The sandbox could not be started, or the strategy's process died in it.</summary>
    SandboxError,

    /// <summary>Something took too long, or more steps than it may.</summary>
    Timeout,

    /// <summary>An artifact is missing, malformed or contradicts another.</summary>
    ArtifactSchema,

    /// <summary>A secret stands in the source or in something that was written.</summary>
    SecretsDetected,
}
