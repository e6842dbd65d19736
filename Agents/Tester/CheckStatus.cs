using System.Text.Json.Serialization;

namespace StrategyHost.Agents.Tester;

/// <summary>How a check, a test or a report ended; snake case in reports.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CheckStatus>))]
public enum CheckStatus
{
    /// <summary>Nothing is wrong.</summary>
    Passed,

    /// <summary>The strategy or its tests are wrong.</summary>
    Failed,

    /// <summary>It could not be found out.</summary>
    Error,

    /// <summary>It took too long.</summary>
    Timeout,

    /// <summary>It was not done, because it was not asked for or something before it failed.</summary>
    Skipped,
}
