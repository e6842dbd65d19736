using System.Text.Json;

namespace StrategyHost.Host.Reports.Model;

/// <summary>Any JSON object as names and values, nested names joined by points.</summary>
internal static class JsonFacts
{
    private const int MostFacts = 400;

    public static IReadOnlyList<Fact> Of(JsonElement root)
    {
        var facts = new List<Fact>();
        Collect(root, "", facts);
        return facts;
    }

    private static void Collect(JsonElement element, string path, List<Fact> facts)
    {
        if (facts.Count >= MostFacts)
            return;
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
                Collect(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", facts);
        }
        else
        {
            facts.Add(new Fact(path, element.ValueKind is JsonValueKind.String ? element.GetString()! : element.GetRawText()));
        }
    }
}
