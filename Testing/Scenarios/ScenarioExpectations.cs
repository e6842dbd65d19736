using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StrategyHost.Testing.Scenarios;

/// <summary>What a scenario expects. A question is asked where its member is there; null stands for «nothing».</summary>
internal sealed class ScenarioExpectations
{
    private static readonly string[] Questions = ["entry", "exit", "protection", "keep_order"];

    private readonly JsonElement _written;
    private ScenarioOrder? _entry;
    private ScenarioExit? _exit;
    private ScenarioProtection? _protection;
    private bool _asksExit;
    private bool _asksProtection;
    private bool? _keepOrder;

    private ScenarioExpectations(JsonElement written) => _written = written;

    internal bool AsksEntry { get; private set; }

    internal bool AsksExit => _asksExit || _asksProtection || _keepOrder is not null;

    /// <exception cref="FixtureException">Nothing is expected, or something that is not a question.</exception>
    internal static ScenarioExpectations Read(JsonElement expected)
    {
        if (expected.ValueKind != JsonValueKind.Object)
            throw new FixtureException("'expected' is an object with one or more of " + string.Join(", ", Questions) + ".");
        var read = new ScenarioExpectations(expected);
        foreach (var member in expected.EnumerateObject())
            read.Take(member);
        return read.AsksEntry || read.AsksExit ? read : throw new FixtureException("'expected' is empty: it takes one or more of " + string.Join(", ", Questions) + ".");
    }

    internal IReadOnlyList<string> Compare(ScriptedMarket market)
    {
        var differences = new Differences();
        if (_asksExit)
            differences.Exit(_exit, Written("exit"), market.FindExits());
        if (_asksProtection)
            differences.Protection(_protection, Written("protection"), market.AdjustProtection());
        if (_keepOrder is { } keep && market.KeepOrder() != keep)
            differences.Add($"KeepOrder returned {!keep}, expected {keep}");
        if (AsksEntry)
            differences.Entry(_entry, Written("entry"), market.FindEntries());
        return differences.All;
    }

    /// <summary>In one line, however the file is laid out.</summary>
    private string Written(string question) =>
        string.Join(' ', _written.GetProperty(question).GetRawText().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Take(JsonProperty member)
    {
        switch (member.Name)
        {
            case "entry":
                (AsksEntry, _entry) = (true, Value(member, ScenarioJson.Default.ScenarioOrder));
                break;
            case "exit":
                (_asksExit, _exit) = (true, Value(member, ScenarioJson.Default.ScenarioExit));
                break;
            case "protection":
                (_asksProtection, _protection) = (true, Value(member, ScenarioJson.Default.ScenarioProtection));
                break;
            case "keep_order" when member.Value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                _keepOrder = member.Value.GetBoolean();
                break;
            default:
                throw new FixtureException($"'expected.{member.Name}' is {member.Value.GetRawText()}: expected one of {string.Join(", ", Questions)}, keep_order with true or false.");
        }
    }

    private static T? Value<T>(JsonProperty member, JsonTypeInfo<T> type)
        where T : class =>
        member.Value.ValueKind == JsonValueKind.Null ? null : member.Value.Deserialize(type);
}
