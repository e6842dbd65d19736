using System.Text.Json;

namespace StrategyHost.SimBroker.Reports;

/// <summary>The metrics as JSON: one object, every metric of the catalogue in its order, a number or null.</summary>
public static class MetricsJson
{
    /// <summary>Writes the object as a value.</summary>
    /// <param name="json">Where a value is due.</param>
    /// <param name="metrics">The metrics.</param>
    public static void Write(Utf8JsonWriter json, PerformanceMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(metrics);
        json.WriteStartObject();
        foreach (var definition in MetricCatalog.All)
            json.NumberOrNull(definition.Name, metrics[definition.Metric]);
        json.WriteEndObject();
    }
}
