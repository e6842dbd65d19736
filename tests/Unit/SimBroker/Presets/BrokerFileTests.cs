using System.Globalization;
using System.Text.Json;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Presets;

namespace StrategyHost.Unit.SimBroker.Presets;

public sealed class BrokerFileTests
{
    [TestCaseSource(typeof(BrokerPresets), nameof(BrokerPresets.Names))]
    public void Every_preset_is_valid_and_survives_its_own_json(string name)
    {
        var preset = BrokerPresets.Find(name);
        Assert.That(preset.FindErrors(), Is.Empty);
        Assert.That(BrokerFile.Parse(preset.ToCanonicalJson()), Is.EqualTo(preset));
        Assert.That(BrokerPresets.Find(name.ToUpperInvariant()), Is.SameAs(preset));
        Assert.That(BrokerFile.Parse($$"""{"preset": "{{name}}"}"""), Is.EqualTo(preset));
    }

    [Test]
    public void The_presets_are_those_of_the_documents() => Assert.That(BrokerPresets.Names, Is.EqualTo(new[]
    {
        "aggressive", "conservative", "crypto", "debug", "fx_default", "percent_costs", "random_slippage", "simple", "stocks", "testing", "zero_cost",
    }));

    [Test]
    public void An_unknown_preset_is_answered_with_the_names() =>
        Assert.That(() => BrokerPresets.Find("fx"), Throws.TypeOf<BrokerOptionsException>().With.Message.Contains("\"fx\"").And.Message.Contains("fx_default, percent_costs"));

    [Test]
    public void A_file_varies_its_preset()
    {
        var options = BrokerFile.Parse("""{ "preset": "stocks", "leverage": 2, "fill_timing": "close", "intrabar_policy": "ohlc-path", "seed": 7, }""");
        Assert.That(options, Is.EqualTo(BrokerPresets.Find("stocks") with { Leverage = 2, FillTiming = FillTiming.Close, IntrabarPolicy = IntrabarPolicy.OhlcPath, Seed = 7 }));
    }

    [TestCase("""{ "leverage": 0 }""", "leverage: found 0; expected a number from 0.01 to 10000.")]
    [TestCase("""{ "starting_balance": 0 }""", "starting_balance: found 0; expected a number above 0 to 1000000000000000.")]
    [TestCase("""{ "leverage": "2" }""", "leverage: found \"2\"; expected a number from 0.01 to 10000.")]
    [TestCase("""{ "levrage": 2 }""", "levrage: unknown field; did you mean \"leverage\"?")]
    [TestCase("""{ "seed": 1.5 }""", "seed: found 1.5; expected an integer.")]
    [TestCase("""{ "intrabar_log": 1 }""", "intrabar_log: found 1; expected true or false.")]
    [TestCase("""{ "fill_timing": "never" }""", "fill_timing: found \"never\"; expected \"next_open\", \"close\".")]
    [TestCase("""{ "seed": 1, "seed": 2 }""", "seed: given twice; keep one.")]
    [TestCase("""{ "slippage": "percent", "slippage_value": 101 }""", "slippage_value: found more than 100; expected a percentage from 0 to 100.")]
    [TestCase("""{ "tick_size": 1e-20 }""", "tick_size: found less than 1e-8; expected 0 (none) or at least 1e-8.")]
    [TestCase("[]", "$: found Array; expected an object with fields such as \"leverage\".")]
    public void A_mistake_is_named_with_its_path(string json, string error) =>
        Assert.That(() => BrokerFile.Parse(json), Throws.TypeOf<BrokerOptionsException>().With.Message.EqualTo(error));

    [Test]
    public void The_schema_file_describes_exactly_these_fields()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("SimBroker", "Presets", "broker.schema.json")));
        var properties = schema.RootElement.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        Assert.That(properties.Keys.Except(["$schema", "preset"]), Is.EquivalentTo(OptionField.All.Select(f => f.Name)));
        Assert.That(properties["preset"].GetProperty("enum").EnumerateArray().Select(e => e.GetString()), Is.EqualTo(BrokerPresets.Names));
        foreach (var field in OptionField.All.Where(f => f.Maximum is not null))
        {
            Assert.That(properties[field.Name].GetProperty("maximum").GetDouble(), Is.EqualTo(field.Maximum), field.Name);
            var minimum = properties[field.Name].TryGetProperty("minimum", out var from) ? from : properties[field.Name].GetProperty("exclusiveMinimum");
            Assert.That(minimum.GetDouble(), Is.EqualTo(field.Minimum), field.Name);
        }

        foreach (var field in OptionField.All.Where(f => f.Type.IsEnum))
            Assert.That(properties[field.Name].GetProperty("enum").EnumerateArray().Select(e => e.GetString()), Is.EqualTo(Enum.GetValues(field.Type).Cast<object>().Select(OptionField.EnumText)), field.Name);
    }

    [Test]
    public void Text_that_is_no_json_is_refused() =>
        Assert.That(() => BrokerFile.Parse("{"), Throws.TypeOf<BrokerOptionsException>().With.Message.StartsWith("$: not JSON"));

    [Test]
    public void All_mistakes_are_named_at_once() =>
        Assert.That(() => BrokerFile.Parse("""{ "leverage": 0, "lot_size": -1 }"""), Throws.TypeOf<BrokerOptionsException>().With.Property("Errors").Count.EqualTo(2));

    [Test]
    public void Canonical_json_is_invariant_and_in_ordinal_order()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;
        var json = new BrokerOptions { Leverage = 1.5 }.ToCanonicalJson();
        Assert.That(json, Does.Contain("\"leverage\":1.5,").And.StartWith("{\"allow_stop_loosening\":false,\"commission\":\"percent_of_notional\""));
    }
}
