using System.Text;
using System.Text.Json;
using NJsonSchema;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

public sealed class SummaryJsonTests
{
    private static IEnumerable<TestCaseData> Runs()
    {
        yield return new TestCaseData(TinyRun.Report(), TinyRun.Facts).SetArgDisplayNames("a tiny run");
        var empty = new RunBuilder();
        yield return new TestCaseData(empty.Report(), empty.Facts()).SetArgDisplayNames("no bars");
        var ruined = new RunBuilder(100, -5) { IsRuined = true };
        yield return new TestCaseData(ruined.Report(), ruined.Facts()).SetArgDisplayNames("ruin");
    }

    [TestCaseSource(nameof(Runs))]
    public async Task ConformsToTheSchema(BrokerReport report, RunFacts facts)
    {
        var schema = await JsonSchema.FromJsonAsync(SummarySchema.Text);
        Assert.That(schema.Validate(Write(report, facts)), Is.Empty);
    }

    [TestCase("\"seed\": 42", "\"seed\": \"42\"")]
    [TestCase("\"run_id\": \"0123456789ab\"", "\"run_id\": \"0123\"")]
    [TestCase("\"total_trades\"", "\"totalTrades\"")]
    [TestCase("\"few_returns\"", "\"some_other\"")]
    [TestCase("strategyhost/summary/1", "strategyhost/summary/2")]
    public async Task TheSchemaRefusesADocumentThatDiffers(string from, string to)
    {
        var schema = await JsonSchema.FromJsonAsync(SummarySchema.Text);
        var text = Write(TinyRun.Report(), TinyRun.Facts);
        Assert.That(text, Does.Contain(from));
        Assert.That(schema.Validate(text.Replace(from, to, StringComparison.Ordinal)), Is.Not.Empty);
    }

    [Test]
    public void KeysStandInTheOrderOfTheSchema()
    {
        using var schema = JsonDocument.Parse(SummarySchema.Text);
        using var summary = JsonDocument.Parse(Write(TinyRun.Report(), TinyRun.Facts));
        Assert.That(Keys(summary.RootElement), Is.EqualTo(Keys(schema.RootElement.GetProperty("properties"))));
        var metrics = schema.RootElement.GetProperty("properties").GetProperty("metrics").GetProperty("properties");
        Assert.That(Keys(summary.RootElement.GetProperty("metrics")), Is.EquivalentTo(Keys(metrics)));
    }

    [Test]
    public void InputsAreWrittenByteForByte()
    {
        var text = Write(TinyRun.Report(), TinyRun.Facts);
        Assert.That(text[..text.IndexOf("  \"ruined\"", StringComparison.Ordinal)], Is.EqualTo(
            $$"""
            {
              "schema": "strategyhost/summary/1",
              "run_id": "0123456789ab",
              "strategy": "Sample",
              "symbol": "TEST",
              "source_sha256": "{{new string('b', 64)}}",
              "parameters": {
                "Fast": "10",
                "Slow": "30"
              },
              "indicators": [
                "sma(10)"
              ],
              "own_indicators": [
                "my own"
              ],
              "seed": 42,
              "broker": {
                "leverage": 1.50,
                "fill": "close"
              },
              "optimistic": [
                "fill_timing_close"
              ],
              "data": {
                "rows": 3,
                "first_time": "2024-01-01T09:30:00Z",
                "last_time": "2024-01-01T09:30:02.5Z",
                "interval_seconds": 1,
                "sha256": "{{new string('a', 64)}}"
              },

            """));
    }

    [Test]
    public void OutcomesAreWrittenByteForByte()
    {
        var text = Write(TinyRun.Report(), TinyRun.Facts);
        Assert.That(text[text.IndexOf("  \"explanation\"", StringComparison.Ordinal)..], Is.EqualTo(
            """
              "explanation": null,
              "open_positions": [
                {
                  "position_id": "pos-000002",
                  "symbol": "TEST",
                  "side": "sell",
                  "volume": 2,
                  "entry_index": 2,
                  "entry_time": "2024-01-01T09:30:02.5Z",
                  "entry_price": 101,
                  "stop_loss": 105,
                  "take_profit": null,
                  "unrealized_pnl": 0,
                  "bars_held": 0,
                  "comment": "über"
                }
              ],
              "unfilled_orders": 1,
              "rejections": {
                "invalid_price": 1,
                "invalid_volume": 2
              },
              "ambiguous_bars": {
                "count": 1,
                "worst_net_profit": -2.5,
                "assumed_net_profit": 1.05,
                "best_net_profit": 1.05
              }
            }

            """));
    }

    [TestCase("{", "is not JSON")]
    [TestCase("[1]", "expected the text of one JSON object")]
    public void BrokerOptionsThatAreNotAnObjectAreRefused(string options, string message) =>
        Assert.That(() => Write(TinyRun.Report(), TinyRun.Facts with { BrokerOptionsJson = options }), Throws.ArgumentException.With.Message.Contains(message));

    [TestCase(new long[] { 0, 60, 120, 500, 560 }, 60L)]
    [TestCase(new long[] { 0, 60, 180 }, 60L)]
    [TestCase(new long[] { 0, 120, 180 }, 60L)]
    [TestCase(new long[] { 0, 60, 160, 220, 320, 420 }, 100L)]
    [TestCase(new long[] { 7 }, null)]
    [TestCase(new long[0], null)]
    public void TheIntervalIsTheMostFrequentGap(long[] times, long? expected) => Assert.That(DataFacts.Interval(times), Is.EqualTo(expected));

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string Write(BrokerReport report, RunFacts facts)
    {
        using var stream = new MemoryStream();
        SummaryJson.Write(stream, report, facts, MetricsCalculator.Calculate(report, facts));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
