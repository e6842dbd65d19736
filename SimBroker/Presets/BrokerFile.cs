using System.Text;
using System.Text.Json;
using StrategyHost.Trading.Naming;

namespace StrategyHost.SimBroker.Presets;

/// <summary>
/// Broker options as JSON: one object with the fields of <see cref="BrokerOptions"/> in snake case, all optional, and an
/// optional <c>preset</c> that names what the others start from. <c>broker.schema.json</c> describes it.
/// </summary>
public static class BrokerFile
{
    private const string PresetField = "preset";

    /// <summary>Reads a broker file's text.</summary>
    /// <param name="json">The text.</param>
    /// <returns>Options within their limits.</returns>
    /// <exception cref="BrokerOptionsException">Everything that is wrong with it, each as <c>path: message</c>.</exception>
    public static BrokerOptions Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException error)
        {
            throw new BrokerOptionsException([$"$: not JSON ({error.Message})"]);
        }

        using (document)
            return Read(document.RootElement);
    }

    /// <summary>One line of JSON with all fields in ordinal order.</summary>
    internal static string Write(BrokerOptions options)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var field in OptionField.All)
                Write(writer, field.Name, field.Get(options));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case double number: writer.WriteNumber(name, number); break;
            case long integer: writer.WriteNumber(name, integer); break;
            case bool flag: writer.WriteBoolean(name, flag); break;
            default: writer.WriteString(name, OptionField.EnumText(value)); break;
        }
    }

    private static BrokerOptions Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new BrokerOptionsException([$"$: found {root.ValueKind}; expected an object with fields such as \"leverage\"."]);

        var errors = new List<string>();
        var options = Base(root, errors) with { };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in root.EnumerateObject())
        {
            if (!seen.Add(property.Name))
                errors.Add($"{property.Name}: given twice; keep one.");
            else if (property.Name is not (PresetField or "$schema") && Set(options, property) is { } error)
                errors.Add(error);
        }

        if (errors.Count == 0)
            errors.AddRange(options.FindErrors());
        return errors.Count == 0 ? options : throw new BrokerOptionsException(errors);
    }

    private static BrokerOptions Base(JsonElement root, List<string> errors)
    {
        if (!root.TryGetProperty(PresetField, out var preset))
            return BrokerPresets.Simple;
        if (preset.ValueKind == JsonValueKind.String && BrokerPresets.TryFind(preset.GetString()!, out var found))
            return found;
        errors.Add($"{PresetField}: found {preset.GetRawText()}; expected one of {string.Join(", ", BrokerPresets.Names)}.");
        return BrokerPresets.Simple;
    }

    private static string? Set(BrokerOptions options, JsonProperty property)
    {
        var field = OptionField.All.FirstOrDefault(known => known.Name == property.Name);
        return field is null
            ? $"{property.Name}: unknown field; did you mean \"{NearestNames.FindOne(property.Name, OptionField.All.Select(known => known.Name))}\"?"
            : field.TrySet(options, property.Value);
    }
}
