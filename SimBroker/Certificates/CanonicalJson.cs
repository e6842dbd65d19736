using System.Text.Json;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.SimBroker.Certificates;

/// <summary>One way to write a JSON value: keys in ordinal order, two spaces a level, <c>\n</c>, numbers as they are.</summary>
internal static class CanonicalJson
{
    /// <summary>Writes an object's members beside those given, all in one order.</summary>
    internal static byte[] Write(JsonElement root, params IReadOnlyList<(string Name, string Value)> added)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ArtifactJson.Indented))
        {
            var members = root.EnumerateObject().Select(member => (member.Name, Write: (Action)(() => WriteValue(json, member.Value))))
                .Concat(added.Select(member => (member.Name, Write: (Action)(() => json.WriteStringValue(member.Value)))));
            WriteObject(json, members);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteObject(Utf8JsonWriter json, IEnumerable<(string Name, Action Write)> members)
    {
        json.WriteStartObject();
        foreach (var (name, write) in members.OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            write();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
            WriteObject(json, value.EnumerateObject().Select(member => (member.Name, (Action)(() => WriteValue(json, member.Value)))));
        else if (value.ValueKind == JsonValueKind.String)
            json.WriteStringValue(value.GetString());
        else
            value.WriteTo(json);
    }
}
