using System.Text.Json;
using System.Text.Json.Serialization;

namespace StrategyHost.Testing.Scenarios;

/// <summary>A scenario file as it is written. What may be missing is nullable: generated readers do not keep initialisers.</summary>
internal sealed record ScenarioDocument
{
    public required string Name { get; init; }

    public required string Strategy { get; init; }

    /// <summary>Values of parameters by name: numbers, booleans or text.</summary>
    public Dictionary<string, JsonElement>? Parameters { get; init; }

    public long? Seed { get; init; }

    public required ScenarioBars Bars { get; init; }

    /// <summary>Last values of indicators by name, ending at the bar asked about; null stands for a value that is not there yet.</summary>
    public Dictionary<string, double?[]>? Indicators { get; init; }

    public ScenarioPosition? Position { get; init; }

    public ScenarioOrder? PendingOrder { get; init; }

    /// <summary>The bar asked about; the last one where it is missing.</summary>
    public int? Bar { get; init; }

    /// <summary>What is expected, by question: a member that is missing is not asked.</summary>
    public required JsonElement Expected { get; init; }
}

/// <summary>Bars as closes, as rows of open, high, low, close and volume, or from a file.</summary>
internal sealed record ScenarioBars
{
    public double[]? Closes { get; init; }

    public double[][]? Rows { get; init; }

    public string? File { get; init; }

    public int First { get; init; }

    public int? Count { get; init; }
}

internal sealed record ScenarioPosition
{
    public required string Side { get; init; }

    public double? EntryPrice { get; init; }

    public int EntryBar { get; init; }

    public double? Volume { get; init; }

    public double? StopLoss { get; init; }

    public double? TakeProfit { get; init; }

    public string? Comment { get; init; }
}

/// <summary>An order: one that rests in the market, or the one expected. Of an expected one, what is missing is not compared.</summary>
internal sealed record ScenarioOrder
{
    public string? Action { get; init; }

    public string? Type { get; init; }

    public double? Volume { get; init; }

    public double? Price { get; init; }

    public double? LimitPrice { get; init; }

    public double? StopLoss { get; init; }

    public double? TakeProfit { get; init; }

    public int? ExpiresAfterBars { get; init; }

    public string? Comment { get; init; }

    public int PlacedBar { get; init; }
}

internal sealed record ScenarioExit
{
    public string? Reason { get; init; }

    public double? Volume { get; init; }
}

internal sealed record ScenarioProtection
{
    public double? StopLoss { get; init; }

    public double? TakeProfit { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(ScenarioDocument))]
[JsonSerializable(typeof(ScenarioOrder))]
[JsonSerializable(typeof(ScenarioExit))]
[JsonSerializable(typeof(ScenarioProtection))]
internal sealed partial class ScenarioJson : JsonSerializerContext;
