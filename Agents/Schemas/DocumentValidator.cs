using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace StrategyHost.Agents.Schemas;

/// <summary>
/// Validates documents against their schema and against what no schema can say. Documents come from models and strangers: they
/// are parsed strictly (no comments, no trailing commas, no member twice, bounded depth) before a lenient parser sees them.
/// </summary>
public static class DocumentValidator
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
    private static readonly ConcurrentDictionary<DocumentType, JsonSchema> Schemas = new();

    /// <summary>Everything that is wrong with a document, in the order of its text; empty when it is valid.</summary>
    /// <param name="type">What it should be.</param>
    /// <param name="utf8">Its bytes, UTF-8, with or without byte order mark.</param>
    public static IReadOnlyList<DocumentError> Validate(DocumentType type, ReadOnlyMemory<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            var root = Read(utf8.Span);
            var errors = AgainstSchema(type, root);
            errors.AddRange(type.Check(document.RootElement, utf8).Select(error => WithLine(error, root)));
            return [.. errors.OrderBy(error => error.Line)];
        }
        catch (System.Text.Json.JsonException exception)
        {
            return [new DocumentError(DocumentError.Root, $"is not JSON: {exception.Message}", (int?)exception.LineNumber + 1)];
        }
    }

    private static List<DocumentError> AgainstSchema(DocumentType type, JToken root) =>
        [.. new SchemaFindings(root).Describe(Schemas.GetOrAdd(type, Load).Validate(root, Settings()))];

    private static JToken Read(ReadOnlySpan<byte> utf8)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(utf8));
        // Dates stay the text they are: how they are written is part of what is validated.
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
        // Without settings, because with them this version of the library leaves the lines out.
        return JToken.Load(reader);
    }

    private static DocumentError WithLine(DocumentError error, JToken root) =>
        error.Line is null && root.SelectToken(error.Path) is IJsonLineInfo place ? error with { Line = place.LineNumber } : error;

    private static JsonSchema Load(DocumentType type) => JsonSchema.FromJsonAsync(type.Schema).GetAwaiter().GetResult();

    private static JsonSchemaValidatorSettings Settings() => new() { FormatValidators = [new InternetDateTime()] };
}
