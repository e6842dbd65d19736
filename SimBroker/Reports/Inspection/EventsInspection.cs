using System.Text.Json;

namespace StrategyHost.SimBroker.Reports.Inspection;

/// <summary>The log of events: one JSON object a line, each with time, correlation id and event, none earlier than the one before.</summary>
internal static class EventsInspection
{
    internal static IEnumerable<(int Line, string Message)> Inspect(Stream stream, string? runId)
    {
        using var reader = new StreamReader(stream);
        var previous = DateTime.MinValue;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            var (fault, time) = Judge(text, runId);
            if (fault is null && time < previous)
                fault = "timestamp is earlier than that of the line before";
            if (fault is not null)
                yield return (line, fault);
            previous = time > previous ? time : previous;
        }
    }

    private static (string? Fault, DateTime Time) Judge(string text, string? runId)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return ("is not a JSON object", default);
            if (!ArtifactTime.TryParse(Text(root, "timestamp"), out var time))
                return ("has no timestamp in UTC", default);
            if (string.IsNullOrEmpty(Text(root, "event")))
                return ("does not say which event it is", time);
            return Text(root, "correlation_id") == runId || runId is null ? (null, time) : ($"has another correlation_id than the run, {runId}", time);
        }
        catch (JsonException exception)
        {
            return ($"is not JSON: {exception.Message}", default);
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
