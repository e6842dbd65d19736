using System.Text.Json.Serialization;

namespace StrategyHost.Agents.Tester;

/// <summary>Why something took too long or too much; snake case in reports.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RootCause>))]
public enum RootCause
{
    /// <summary>A loop that does not end, or not in time: a few bars are enough to show it.</summary>
    Loop,

    /// <summary>Too much work a bar for so many bars: over few bars it ends.</summary>
    DataSize,

    /// <summary>Calls that nest without an end.</summary>
    Recursion,

    /// <summary>More memory than it may have.</summary>
    Memory,
}
