using System.Text.Json;

namespace StrategyHost.Agents.Schemas;

/// <summary>What a test report must keep beyond its schema: its counts add up, and a report that passed counts nothing that did not.</summary>
internal static class ReportCoherence
{
    private static readonly string[] Parts = ["passed", "failed", "errors", "skipped"];

    internal static IEnumerable<DocumentError> Check(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("summary", out var summary) || summary.ValueKind != JsonValueKind.Object)
            yield break;
        var counts = Parts.ToDictionary(part => part, part => Count(summary, part));
        if (Count(summary, "total") is not { } total || counts.Values.Any(count => count is null))
            yield break;
        var sum = counts.Values.Sum();
        if (total != sum)
            yield return new DocumentError("summary.total", $"is {total}, but {string.Join(" + ", Parts)} make {sum}", null);
        if (StatusOf(root) == "passed" && counts["failed"] + counts["errors"] > 0)
            yield return new DocumentError("status", $"is 'passed', but the summary counts {counts["failed"]} failed and {counts["errors"]} errors", null);
    }

    private static long? Count(JsonElement summary, string name) =>
        summary.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) ? count : null;

    private static string? StatusOf(JsonElement root) =>
        root.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String ? status.GetString() : null;
}
