using StrategyHost.Testing;

namespace StrategyHost.Unit.Testing;

public sealed class ScenarioTests
{
    private const string Rise = """
        {
          "name": "a rise", "strategy": "Momentum", "parameters": { "Threshold": 2 },
          "bars": { "closes": [100, 100, 103] }, "expected": { "entry": EXPECTED }
        }
        """;

    [TestCase("""{ "action": "buy", "type": "market", "volume": 1, "stop_loss": 98, "comment": "rise" }""")]
    [TestCase("{}")]
    public void What_is_as_expected_gives_no_difference(string expected) => Assert.That(Check(expected), Is.Empty);

    [TestCase("null", "FindEntries returned OrderRequest")]
    [TestCase("""{ "action": "sell" }""", "entry.action is buy, expected sell")]
    [TestCase("""{ "type": "stop_limit" }""", "entry.type is market, expected stop_limit")]
    [TestCase("""{ "price": 100 }""", "entry.price is missing, expected 100")]
    [TestCase("""{ "stop_loss": 98.1 }""", "entry.stop_loss is 98, expected 98.1")]
    [TestCase("""{ "take_profit": 110 }""", "entry.take_profit is missing, expected 110")]
    [TestCase("""{ "comment": "fall" }""", "entry.comment is 'rise', expected 'fall'")]
    public void Every_difference_is_named(string expected, string difference) => Assert.That(Check(expected), Has.One.StartsWith(difference));

    [Test]
    public void Exit_protection_and_orders_are_compared_too()
    {
        var scenario = Scenario.Parse(
            """
            {
              "name": "all at once", "strategy": "Momentum", "bars": { "closes": [100, 100, 100, 100] }, "indicators": { "change": [null, 3] },
              "position": { "side": "buy" }, "pending_order": { "action": "buy", "price": 90 },
              "expected": { "exit": { "reason": "fall" }, "protection": { "stop_loss": 95 }, "keep_order": true }
            }
            """);
        Assert.That(scenario.Check(new Momentum()), Is.EqualTo(new[]
        {
            """FindExits returned nothing, expected { "reason": "fall" }""",
            "protection.stop_loss is 96, expected 95",
            "KeepOrder returned False, expected True",
        }));
    }

    [TestCase("""{ "expected": {} }""", "'expected' is empty")]
    [TestCase("""{ "expected": { "entrance": null } }""", "'expected.entrance' is null: expected one of entry, exit, protection, keep_order")]
    [TestCase("""{ "bars": {} }""", "'bars' has exactly one of closes, rows and file")]
    [TestCase("""{ "bars": { "rows": [[1, 2, 3]] } }""", "'bars.rows[0]' has 3 numbers")]
    [TestCase("""{ "bars": { "file": "nowhere.csv" } }""", "There is no fixture 'market/nowhere.csv'")]
    [TestCase("""{ "bars": { "closes": [-1] } }""", "prices are positive")]
    [TestCase("""{ "bar": "last" }""", "$.bar")]
    [TestCase("""{ "positions": [] }""", "positions")]
    public void What_is_no_scenario_is_refused(string change, string message)
    {
        var text = System.Text.Json.Nodes.JsonNode.Parse(Rise.Replace("EXPECTED", "null", StringComparison.Ordinal))!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(change)!.AsObject())
            text[name] = value?.DeepClone();
        Assert.That(() => Scenario.Parse(text.ToJsonString()), Throws.TypeOf<FixtureException>().With.Message.Contains(message));
    }

    [TestCase("\"Threshold\": 2", "\"Treshold\": 2", "Treshold")]
    [TestCase("\"Threshold\": 2", "\"Threshold\": 1000", "1000")]
    [TestCase("\"expected\"", "\"indicators\": { \"rsi\": [1] }, \"expected\"", "rsi")]
    [TestCase("\"entry\": EXPECTED", "\"exit\": null", "WithPosition")]
    public void What_cannot_be_played_is_refused(string from, string to, string message)
    {
        var scenario = Scenario.Parse(Rise.Replace(from, to, StringComparison.Ordinal).Replace("EXPECTED", "null", StringComparison.Ordinal));
        Assert.That(() => scenario.Check(new Momentum()), Throws.TypeOf<FixtureException>().With.Message.Contains(message));
    }

    [Test]
    public void Files_are_found_by_their_strategy()
    {
        var scenarios = Scenario.LoadAll("RsiReversion");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(scenarios, Has.Count.EqualTo(4), "rsi_reversion_entry.json, rsi_reversion_no_entry.json, rsi_reversion_order.json and rsi_reversion_patience.json");
        Assert.That(scenarios.Count(scenario => scenario.IsAboutEntries), Is.EqualTo(3));
        Assert.That(scenarios.Count(scenario => scenario.IsAboutExits), Is.EqualTo(2));
        Assert.That(Scenario.LoadAll("SmaCross"), Has.Count.EqualTo(3), "sma_cross_entry.json, sma_cross_no_entry.json and sma_cross_exit.json");
    }

    [TestCase("../market/sample.csv")]
    [TestCase("/etc/hostname")]
    [TestCase("..")]
    [TestCase(".hidden")]
    [TestCase("")]
    [TestCase("a\\b")]
    public void A_name_is_no_path(string name)
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(() => Scenario.Load(name), Throws.TypeOf<FixtureException>().With.Message.Contains("not the name of a file"));
        Assert.That(() => TestData.Load(name), Throws.TypeOf<FixtureException>().With.Message.Contains("not the name of a file"));
    }

    [Test]
    public void Data_is_read_by_name()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(TestData.Sample, Has.Count.EqualTo(5000));
        Assert.That(TestData.Load("crypto_1m.csv", 10, 5), Is.EqualTo(TestData.Load("crypto_1m.csv").Skip(10).Take(5)));
        Assert.That(() => TestData.Load("crypto_1m.csv", 998, 5), Throws.TypeOf<FixtureException>().With.Message.Contains("1000 bars"));
        Assert.That(() => TestData.Load("crypto.csv"), Throws.TypeOf<FixtureException>().With.Message.Contains("crypto_1m.csv"));
    }

    private static IReadOnlyList<string> Check(string expected) =>
        Scenario.Parse(Rise.Replace("EXPECTED", expected, StringComparison.Ordinal)).Check(new Momentum());
}
