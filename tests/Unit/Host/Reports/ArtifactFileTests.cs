using System.Text;
using StrategyHost.Host.Reports;
using StrategyHost.Host.Reports.Artifacts;

namespace StrategyHost.Unit.Host.Reports;

internal sealed class ArtifactFileTests
{
    private static readonly long[] Times = [.. Enumerable.Range(1, 5).Select(day => new DateTime(2024, 1, day, 0, 0, 0, DateTimeKind.Utc).Ticks)];

    [Test]
    public void Equity_is_the_third_column()
    {
        var equity = EquityFile.Read(Stream("time,balance,equity,unrealized_pnl,used_margin,drawdown_pct\n2024-01-01T00:00:00Z,1,2.5,0,0,0\n2024-01-02T00:00:00Z,1,-3E-05,0,0,0\n"), 5);
        Assert.That(equity, Is.EqualTo((double[])[2.5, -3e-5]));
    }

    [TestCase("", "header")]
    [TestCase("a,b,c\n", "header")]
    [TestCase("time,balance,equity,x\n1,2,three,4\n", "line 2")]
    [TestCase("time,balance,equity,x\n1,2\n", "line 2")]
    [TestCase("time,balance,equity,x\n1,2,3,4\n1,2,3,4\n1,2,3,4\n", "more than 2 rows")]
    public void An_equity_curve_that_is_none_is_refused(string text, string named) =>
        Assert.That(() => EquityFile.Read(Stream(text), 2), Throws.TypeOf<ReportException>().With.Message.Contains(named));

    [Test]
    public void Lines_longer_than_the_buffer_are_read_whole()
    {
        var text = string.Join('\n', new string('a', 700_000), "b", new string('c', 300_000), "", "d");
        var lines = new ArtifactLines(Stream(text));
        foreach (var expected in text.Split('\n'))
        {
            Assert.That(lines.TryRead(out var line), Is.True);
            Assert.That(Encoding.UTF8.GetString(line), Is.EqualTo(expected));
        }

        Assert.That(lines.TryRead(out _), Is.False);
    }

    [Test]
    public void A_protection_that_moved_is_told_from_its_first_levels_on()
    {
        var events = Events(
            """{"timestamp":"2024-01-02T00:00:00Z","correlation_id":"x","event":"position_opened","position_id":"pos-000001","stop_loss":90,"take_profit":120}""",
            """{"timestamp":"2024-01-02T00:00:00Z","correlation_id":"x","event":"position_opened","position_id":"pos-000002","stop_loss":91}""",
            """{"timestamp":"2024-01-03T00:00:00Z","correlation_id":"x","event":"position_modified","position_id":"pos-000001","stop_loss":95,"take_profit":120}""",
            """{"timestamp":"2024-01-05T00:00:00Z","correlation_id":"x","event":"position_modified","position_id":"pos-000001","stop_loss":99}""");
        Assert.That(events.Changes, Is.EqualTo((ProtectionChange[])
        [
            new(1, 1, 90, 120), new(1, 2, 95, 120), new(1, 4, 99, double.NaN),
        ]));
    }

    [Test]
    public void Refusals_and_margin_events_are_incidents_in_order()
    {
        var events = Events(
            """{"timestamp":"2024-01-01T00:00:00Z","correlation_id":"x","event":"order_rejected","order_id":"ord-000001","side":"buy","order_type":"stop_limit","reason":"invalid_volume"}""",
            """{"timestamp":"2024-01-01T00:00:00Z","correlation_id":"x","event":"order_filled","order_id":"ord-000002"}""",
            """{"timestamp":"2024-01-04T00:00:00Z","correlation_id":"x","event":"stop_out","position_id":"pos-000001"}""");
        Assert.That(events.Incidents, Is.EqualTo((Incident[])
        [
            new(0, "order_rejected", "invalid_volume", "ord-000001 buy stop limit"), new(3, "stop_out", "", "pos-000001"),
        ]));
    }

    [Test]
    public void Only_so_many_incidents_are_listed() => Assert.That(
        Events([.. Enumerable.Repeat("""{"timestamp":"2024-01-01T00:00:00Z","event":"order_rejected","reason":"invalid_price"}""", 2000)]).Incidents,
        Has.Count.EqualTo(EventFile.MostIncidents));

    [TestCase("no json at all")]
    [TestCase("""{"timestamp":"yesterday","event":"order_rejected"}""")]
    [TestCase("""{"event":"position_opened"}""")]
    [TestCase("""{"timestamp":"2024-01-01T00:00:00Z","event":"position_opened","position_id":"one"}""")]
    public void A_line_that_is_no_event_is_named(string line) =>
        Assert.That(() => Events(line), Throws.TypeOf<ReportException>().With.Message.Contains("line 1"));

    private static EventFile Events(params string[] lines) => EventFile.Read(Stream(string.Concat(lines.Select(line => line + "\n"))), Times);

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
