using System.Text;
using StrategyHost.Host.Cli.Test;

namespace StrategyHost.Unit.Host.Test;

internal sealed class FixtureCollectorTests
{
    private string _root = "";

    [SetUp]
    public void MakeFolder()
    {
        _root = Directory.CreateTempSubdirectory("fixtures").FullName;
        Directory.CreateDirectory(Path.Combine(_root, "scenarios"));
        Directory.CreateDirectory(Path.Combine(_root, "market"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Only_what_is_named_goes_along()
    {
        Write("scenarios/about.json", """{ "strategy" : "Subject", "bars": { "file": "by_scenario.csv" } }""");
        Write("scenarios/named.json", """{ "strategy": "Other" }""");
        Write("scenarios/other.json", """{ "strategy": "Subjects", "bars": { "file": "by_other.csv" } }""");
        foreach (var bars in (string[])["sample.csv", "by_scenario.csv", "by_test.csv", "by_other.csv"])
            Write("market/" + bars, bars);
        var collected = FixtureCollector.Collect(_root, "Subject", "Load(\"named.json\") Load(\"by_test.csv\")");
        Assert.That(collected.Keys, Is.EquivalentTo(new[]
        {
            "scenarios/about.json", "scenarios/named.json", "market/sample.csv", "market/by_scenario.csv", "market/by_test.csv",
        }));
        Assert.That(Encoding.UTF8.GetString(collected["market/by_test.csv"]), Is.EqualTo("by_test.csv"));
    }

    [Test]
    public void A_link_does_not_lead_out_of_the_folder()
    {
        var secret = Path.Combine(_root, "secret.txt");
        File.WriteAllText(secret, "secret");
        File.CreateSymbolicLink(Path.Combine(_root, "market", "leak.csv"), secret);
        Assert.That(FixtureCollector.Collect(_root, "Subject", "leak.csv"), Is.Empty);
    }

    [Test]
    public void A_project_without_fixtures_has_none() =>
        Assert.That(FixtureCollector.Collect(Path.Combine(_root, "nowhere"), "Subject", ""), Is.Empty);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_root, name), text);
}
