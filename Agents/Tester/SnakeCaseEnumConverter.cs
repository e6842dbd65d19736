using System.Text.Json;
using System.Text.Json.Serialization;

namespace StrategyHost.Agents.Tester;

/// <summary>Enumerations in snake case, never as numbers.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
