using System.Text.Json.Serialization;

namespace StrategyHost.Agents.Tester;

/// <summary>The checks of a test, in their order; snake case in reports.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CheckName>))]
public enum CheckName
{
    /// <summary>The strategy is C# that compiles.</summary>
    Compile,

    /// <summary>No rule refuses it, warnings included.</summary>
    Analysis,

    /// <summary>Its tests pass.</summary>
    Tests,

    /// <summary>It runs over the bars to their end.</summary>
    Backtest,

    /// <summary>The same run is the same everywhere.</summary>
    Determinism,

    /// <summary>No decision depends on a later bar.</summary>
    LookAhead,

    /// <summary>What it wrote is there, by its schema and without contradiction.</summary>
    Artifacts,

    /// <summary>No secret stands in anything that was read or written.</summary>
    Secrets,
}
