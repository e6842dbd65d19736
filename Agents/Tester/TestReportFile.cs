using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StrategyHost.Agents.Schemas;
using StrategyHost.Analyzers.Secrets;

namespace StrategyHost.Agents.Tester;

/// <summary><c>test_report.json</c>: by its schema, and without secrets whatever a test printed.</summary>
public static class TestReportFile
{
    /// <summary>The file's name.</summary>
    public const string FileName = "test_report.json";

    /// <summary>The name where checks or tests were left out on purpose: such a report does not take the place of a verdict.</summary>
    public const string PartialFileName = "test_report.partial.json";

    /// <summary>The report as a document: secrets in its texts are replaced by their previews.</summary>
    /// <param name="report">The report.</param>
    public static JsonObject ToJson(TestReport report)
    {
        var document = JsonSerializer.SerializeToNode(report, TestReportJson.Default.TestReport)!.AsObject();
        Redact(document);
        return document;
    }

    /// <summary>The report as the file holds it; to be written whole, so that a reader meets the old file or the new one.</summary>
    /// <param name="report">The report.</param>
    /// <returns>UTF-8, the last line ended.</returns>
    /// <exception cref="InvalidOperationException">The report does not fit its own schema, which is a defect.</exception>
    public static byte[] ToBytes(TestReport report)
    {
        var utf8 = JsonSerializer.SerializeToUtf8Bytes(ToJson(report), TestReportJson.Default.JsonObject);
        return DocumentValidator.Validate(DocumentType.TestReport, utf8) is [var error, ..]
            ? throw new InvalidOperationException($"The report does not fit its schema: {error}")
            : [.. utf8, (byte)'\n'];
    }

    private static void Redact(JsonNode node)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToArray())
                Redact(value, text => members[name] = text);
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
                Redact(items[i], text => items[i] = text);
        }
    }

    private static void Redact(JsonNode? value, Action<string> replace)
    {
        if (value is JsonValue leaf && leaf.TryGetValue<string>(out var text))
        {
            if (SecretScanner.Redact(text) is var redacted && redacted != text)
                replace(redacted);
        }
        else if (value is not null)
        {
            Redact(value);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(TestReport))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class TestReportJson : JsonSerializerContext;
