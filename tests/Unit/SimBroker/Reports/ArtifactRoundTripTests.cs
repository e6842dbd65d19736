using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>What is read back is what was written, to the last bit.</summary>
public sealed class ArtifactRoundTripTests
{
    private static readonly Gen<double> Finite = ArbMap.Default.GeneratorFor<double>().Where(double.IsFinite);
    private static readonly Gen<decimal> Money = ArbMap.Default.GeneratorFor<decimal>().Select(value => value / 4);
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements("", "a,b", "a;b", "\"", "line\nbreak", "\r\n", " padded ", "=1+1", "日本語", "'", "\t"),
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null && !text.Any(char.IsSurrogate)));

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property EquityCurve() => Prop.ForAll(Arb.From(Finite.ArrayOf(40)), numbers =>
    {
        var points = Enumerable.Range(0, 8).Select(i => new EquityPoint(
            RunBuilder.Monday.AddTicks(i * 123_456_789_012), numbers[i * 5], numbers[(i * 5) + 1], numbers[(i * 5) + 2], numbers[(i * 5) + 3],
            numbers[(i * 5) + 4])).ToArray();
        var rows = Rows(stream => EquityCurveCsv.Write(stream, points));
        Assert.That(rows.Skip(1).Select(row => new EquityPoint(Time(row[0]), Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5]))),
            Is.EqualTo(points));
        Assert.That(rows.Skip(1).Select(row => Time(row[0])), Is.Ordered.And.Unique);
    });

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Trades() => Prop.ForAll(
        Arb.From(Finite.ArrayOf(8)), Arb.From(Money.Two()), Arb.From(Text.Two()), (numbers, money, texts) =>
        {
            var trade = RunBuilder.Trade(money.Item1 / 2, money.Item2 / 2, numbers[0], OrderSide.Sell) with
            {
                Volume = numbers[1], EntryPrice = numbers[2], ExitPrice = numbers[3], StopLoss = numbers[4], Mae = numbers[6], Mfe = numbers[7],
                EntryComment = texts.Item1, ExitReason = texts.Item2,
            };
            var row = Rows(stream => TradesCsv.Write(stream, [trade]))[1];
            Assert.That(new[] { 5, 8, 11, 12, 18, 20, 21 }.Select(i => Number(row[i])),
                Is.EqualTo((double[])[numbers[1], numbers[2], numbers[3], numbers[4], numbers[0], numbers[6], numbers[7]]));
            Assert.That(row[13], Is.Empty, "no take profit");
            Assert.That(new[] { 14, 15, 17 }.Select(i => decimal.Parse(row[i], NumberStyles.Float, CultureInfo.InvariantCulture)),
                Is.EqualTo((decimal[])[trade.GrossPnl, trade.Commission, trade.NetPnl]));
            Assert.That((row[22], row[23]), Is.EqualTo(texts));
        });

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property OwnIndicators() => Prop.ForAll(Arb.From(ArbMap.Default.GeneratorFor<double>().ArrayOf(12)), Arb.From(Text), (numbers, name) =>
    {
        var times = Enumerable.Range(0, 6).Select(i => RunBuilder.Monday.AddHours(i)).ToArray();
        NamedColumn[] columns = [new(name, numbers[..6]), new("plain", numbers[6..])];
        var rows = Rows(stream => OwnIndicatorsCsv.Write(stream, [.. times.Select(time => time.Ticks)], columns));
        Assert.That(rows[0], Is.EqualTo(new[] { "time", name, "plain" }));
        Assert.That(rows.Skip(1).Select(row => Time(row[0])), Is.EqualTo(times));
        foreach (var (column, i) in columns.Select((column, i) => (column, i)))
            Assert.That(rows.Skip(1).Select(row => row[i + 1].Length == 0 ? double.NaN : Number(row[i + 1])), Is.EqualTo(column.Values.Select(value => double.IsFinite(value) ? value : double.NaN)));
    });

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Events() => Prop.ForAll(Arb.From(Finite), Arb.From(Money), Arb.From(Text), (number, money, text) =>
    {
        var happened = new BrokerEvent(BrokerEventType.TpHit, RunBuilder.Monday) { Price = number, Balance = money, Comment = text };
        using var stream = new MemoryStream();
        EventsLog.Write(stream, [happened, happened], "id");
        var lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.That(lines, Has.Length.EqualTo(3));
        using var document = JsonDocument.Parse(lines[1]);
        Assert.That(document.RootElement.GetProperty("price").GetDouble(), Is.EqualTo(number));
        Assert.That(document.RootElement.GetProperty("balance").GetDecimal(), Is.EqualTo(money));
        Assert.That(document.RootElement.GetProperty("comment").GetString(), Is.EqualTo(text));
        Assert.That(document.RootElement.EnumerateObject().Count(), Is.EqualTo(7));
    });

    [Test]
    public void ACommentLargerThanTheBufferIsWrittenWhole()
    {
        var text = new string('ü', 300_000);
        var row = Rows(stream => TradesCsv.Write(stream, [RunBuilder.Trade(1) with { EntryComment = text }]))[1];
        Assert.That(row[22], Is.EqualTo(text));
        using var stream = new MemoryStream();
        EventsLog.Write(stream, [new BrokerEvent(BrokerEventType.OrderAccepted, RunBuilder.Monday) { Comment = text }], "id");
        using var document = JsonDocument.Parse(stream.ToArray());
        Assert.That(document.RootElement.GetProperty("comment").GetString(), Is.EqualTo(text));
    }

    [Test]
    public void EveryEventTypeHasItsName()
    {
        using var stream = new MemoryStream();
        EventsLog.Write(stream, [.. Enum.GetValues<BrokerEventType>().Select(type => new BrokerEvent(type, RunBuilder.Monday))], "id");
        var names = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString());
        Assert.That(names, Is.EqualTo((string[])
        [
            "order_accepted", "order_rejected", "order_filled", "order_partially_filled", "order_cancelled", "position_opened", "position_modified",
            "position_closed", "sl_hit", "tp_hit", "margin_call", "stop_out",
        ]));
    }

    [TestCase("2024-02-29T23:59:59.9999999Z")]
    [TestCase("0001-01-01T00:00:00Z")]
    [TestCase("9999-12-31T23:59:59.99Z")]
    [TestCase("2024-01-01T00:00:00.0000001Z")]
    public void TimesReadBack(string text)
    {
        var formatter = new IsoTimeFormatter();
        formatter.Format(RunBuilder.Monday.AddHours(5));
        Assert.That(System.Text.Encoding.ASCII.GetString(formatter.Format(Time(text))), Is.EqualTo(text));
    }

    private static List<string[]> Rows(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Parse(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    // RFC 4180 by its grammar, independent of the library that wrote it.
    private static List<string[]> Parse(string text)
    {
        var rows = new List<string[]>();
        var fields = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            fields.Add(Field(text, ref at));
            if (text[at] == '\n')
            {
                rows.Add([.. fields]);
                fields.Clear();
            }
        }

        return rows;
    }

    private static string Field(string text, ref int at)
    {
        if (text[at] != '"')
        {
            var start = at;
            at = text.AsSpan(at).IndexOfAny(',', '\n') + at;
            return text[start..at];
        }

        var content = new System.Text.StringBuilder();
        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            if (text[at] == '"')
                at++;
            content.Append(text[at]);
        }

        at++;
        return content.ToString();
    }

    private static double Number(string text) => SharedFiles.Number(text);

    private static DateTime Time(string text) => SharedFiles.Time(text);
}
