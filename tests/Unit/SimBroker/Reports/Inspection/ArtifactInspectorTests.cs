using StrategyHost.SimBroker.Reports;
using StrategyHost.SimBroker.Reports.Inspection;
using StrategyHost.Unit.SimBroker.Certificates;

namespace StrategyHost.Unit.SimBroker.Reports.Inspection;

public sealed class ArtifactInspectorTests
{
    private SmallChain _run = null!;

    [SetUp]
    public void MakeRun() => _run = new SmallChain();

    [TearDown]
    public void RemoveRun() => _run.Dispose();

    [Test]
    public void Artifacts_as_written_have_no_fault() => Assert.That(ArtifactInspector.Inspect(_run.Folder), Is.Empty);

    [TestCase(ArtifactNames.Trades, "trades.csv: is missing")]
    [TestCase(ArtifactNames.Events, "events.log: is missing")]
    public void A_missing_file_is_a_fault(string artifact, string fault)
    {
        File.Delete(_run.PathOf(artifact));
        Assert.That(Faults(), Is.EqualTo(new[] { fault }));
    }

    [Test]
    public void A_link_is_no_artifact()
    {
        var path = _run.PathOf(ArtifactNames.Trades);
        File.Move(path, path + ".elsewhere");
        File.CreateSymbolicLink(path, path + ".elsewhere");
        Assert.That(Faults(), Is.EqualTo(new[] { "trades.csv: is a link, not a file" }));
    }

    [Test]
    public void An_empty_file_is_a_fault()
    {
        File.WriteAllText(_run.PathOf(ArtifactNames.EquityCurve), "");
        Assert.That(Faults(), Is.EqualTo(new[] { "equity_curve.csv: is empty" }));
    }

    [TestCase(ArtifactNames.EquityCurve, "time,balance", "date,balance", "equity_curve.csv, line 1: has the columns date,balance")]
    [TestCase(ArtifactNames.EquityCurve, "2024-01-05T", "2024-01-04T", "equity_curve.csv, line 6: time is not later than that of the line before")]
    [TestCase(ArtifactNames.EquityCurve, "2024-01-05T", "2024-01-32T", "equity_curve.csv, line 6: time is '2024-01-32T00:00:00Z'; expected a UTC time")]
    [TestCase(ArtifactNames.EquityCurve, ",100000,", ",NaN,", "equity_curve.csv, line 2: balance is 'NaN'; expected a number")]
    [TestCase(ArtifactNames.Trades, "buy", "buy,buy", "trades.csv, line 2: has 25 fields; expected 24")]
    [TestCase(ArtifactNames.Events, "\"event\":", "\"what\":", "events.log, line 1: does not say which event it is")]
    [TestCase(ArtifactNames.Events, "\"correlation_id\":\"", "\"correlation_id\":\"x", "events.log, line 1: has another correlation_id than the run")]
    [TestCase(ArtifactNames.Events, "{\"timestamp\"", "\"timestamp\"", "events.log, line 1: is not JSON")]
    [TestCase(ArtifactNames.Summary, "\"total_trades\"", "\"trades\"", "summary.json: cannot be read")]
    [TestCase(ArtifactNames.Summary, "\"rows\": 9", "\"rows\": 8", "equity_curve.csv: holds 9 points for 8 bars")]
    public void A_changed_value_is_a_fault(string artifact, string from, string to, string fault)
    {
        var path = _run.PathOf(artifact);
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(from));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
        Assert.That(Faults(), Has.Some.StartsWith(fault), string.Join('\n', Faults()));
    }

    [Test]
    public void A_trade_that_is_left_out_is_missed()
    {
        var path = _run.PathOf(ArtifactNames.Trades);
        var lines = File.ReadAllLines(path);
        Assert.That(lines, Has.Length.GreaterThan(2));
        File.WriteAllLines(path, lines[..^1]);
        Assert.That(Faults(), Is.EqualTo(new[] { $"trades.csv: holds {lines.Length - 2} trades, the summary counts {lines.Length - 1}" }));
    }

    [Test]
    public void No_trades_need_an_explanation()
    {
        File.WriteAllLines(_run.PathOf(ArtifactNames.Trades), File.ReadLines(_run.PathOf(ArtifactNames.Trades)).Take(1).ToArray());
        var summary = File.ReadAllText(_run.PathOf(ArtifactNames.Summary));
        File.WriteAllText(_run.PathOf(ArtifactNames.Summary), System.Text.RegularExpressions.Regex.Replace(summary, "\"total_trades\": \\d+", "\"total_trades\": 0"));
        Assert.That(Faults(), Is.EqualTo(new[] { "summary.json: does not explain why no trade was closed" }));
    }

    private string[] Faults() => [.. ArtifactInspector.Inspect(_run.Folder).Select(fault => fault.ToString())];
}
