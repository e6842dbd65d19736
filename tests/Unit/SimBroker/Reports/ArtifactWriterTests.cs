using System.Globalization;
using System.Text;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

public sealed class ArtifactWriterTests
{
    private string _directory = "";

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("artifacts").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void TradesAreWrittenByteForByte()
    {
        Write(TinyRun.Report(), "out");
        Assert.That(Text("out", "trades.csv"), Is.EqualTo(
            """"
            trade_id,order_id,position_id,symbol,side,volume,entry_index,entry_time,entry_price,exit_index,exit_time,exit_price,stop_loss,take_profit,gross_pnl,commission,slippage,net_pnl,return_pct,bars_held,mae,mfe,entry_comment,exit_reason
            trd-000001,ord-000001,pos-000001,TEST,buy,1.5,1,2024-01-01T09:30:01Z,100.1,2,2024-01-01T09:30:02.5Z,101,98,,1.35,0.3,0,1.05,0.6993006993006994,1,-0.1,1E-07,"says ""buy, now""","signal: below; really"

            """"));
    }

    [Test]
    public void TheEquityCurveIsWrittenByteForByte()
    {
        Write(TinyRun.Report(), "out");
        Assert.That(Text("out", "equity_curve.csv"), Is.EqualTo(
            """
            time,balance,equity,unrealized_pnl,used_margin,drawdown_pct
            2024-01-01T09:30:00Z,1000,1000,0,0,0
            2024-01-01T09:30:01Z,999.85,999.7,-0.15,150.15,0.03
            2024-01-01T09:30:02.5Z,1001.05,1001.05,0,0,0

            """));
    }

    [Test]
    public void EventsAreWrittenByteForByte()
    {
        Write(TinyRun.Report(), "out");
        Assert.That(Text("out", "events.log"), Is.EqualTo(
            """
            {"timestamp":"2024-01-01T09:30:01Z","correlation_id":"0123456789ab","event":"order_filled","order_id":"ord-000001","position_id":"pos-000001","symbol":"TEST","side":"buy","order_type":"stop_limit","volume":1.5,"price":100.1,"limit_price":100.2,"stop_loss":98,"take_profit":110,"commission":0.15,"slippage":0,"balance":999.85,"comment":"says \u0022buy, now\u0022","bar_index":0}
            {"timestamp":"2024-01-01T09:30:02.5Z","correlation_id":"0123456789ab","event":"order_rejected","order_id":"ord-000002","price":"NaN","margin_level":"Infinity","reason":"invalid_price","bar_index":0}
            {"timestamp":"2024-01-01T09:30:02.5Z","correlation_id":"0123456789ab","event":"position_closed","position_id":"pos-000001","trade_id":"trd-000001","gross_pnl":1.35,"reason":"größer","bar_index":0}

            """));
    }

    [Test]
    public void ReturnsThePathOfEachArtifact()
    {
        var paths = Write(TinyRun.Report(), Path.Combine("a", "b"));
        Assert.That(paths.Keys, Is.EqualTo((string[])["trades", "equity_curve", "events", "own_indicators", "summary"]));
        Assert.That(paths["events"], Is.EqualTo(Path.Combine(_directory, "a", "b", "events.log")));
        Assert.That(paths.Values, Has.All.Exist);
        Assert.That(Directory.GetFiles(Path.Combine(_directory, "a", "b")), Has.Length.EqualTo(5), "no temporary file stays");
    }

    [Test]
    public void OwnIndicatorsAreWrittenWhereThereAreAny()
    {
        Write(TinyRun.Report(), "with");
        Assert.That(Text("with", "own_indicators.csv"), Is.EqualTo("time,my own\n2024-01-01T09:30:00Z,\n2024-01-01T09:30:01Z,0.1\n2024-01-01T09:30:02.5Z,-2\n"));
        var without = ArtifactWriter.Write(Path.Combine(_directory, "without"), TinyRun.Report(), TinyRun.Facts with { OwnIndicators = [] });
        Assert.That(without.Keys, Is.EqualTo((string[])["trades", "equity_curve", "events", "summary"]));
        Assert.That(Directory.GetFiles(Path.Combine(_directory, "without")), Has.Length.EqualTo(4));
    }

    [Test]
    public void BytesMadeElsewhereMayLackWhatNotEveryRunHas()
    {
        var bytes = new Dictionary<string, ReadOnlyMemory<byte>> { ["trades"] = default, ["equity_curve"] = default, ["events"] = default, ["summary"] = default };
        Assert.That(ArtifactWriter.Write(Path.Combine(_directory, "made"), bytes).Keys, Is.EqualTo((string[])["trades", "equity_curve", "events", "summary"]));
        bytes.Remove("events");
        Assert.That(() => ArtifactWriter.Write(Path.Combine(_directory, "made"), bytes), Throws.ArgumentException.With.Message.Contains("events"));
    }

    // The product runs without culture data, so the cultures are made by hand: Turkish, Arabic and one that nobody has.
    [TestCase(",", "-", ":")]
    [TestCase("\u066B", "\u061C-", ":")]
    [TestCase("_", "~", ".")]
    public void TheBytesDoNotDependOnTheCulture(string point, string minus, string colon)
    {
        Write(TinyRun.Report(), "first");
        var before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = point;
            other.NumberFormat.NegativeSign = minus;
            other.DateTimeFormat.TimeSeparator = colon;
            CultureInfo.CurrentCulture = other;
            Assert.That((-1.5).ToString(CultureInfo.CurrentCulture), Is.EqualTo($"{minus}1{point}5"));
            Write(TinyRun.Report(), "second");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        foreach (var file in ArtifactNames.Files.Values)
            Assert.That(Bytes("second", file), Is.EqualTo(Bytes("first", file)), file);
    }

    [Test]
    public void WritingAgainReplacesWithTheSameBytes()
    {
        Write(TinyRun.Report(), "out");
        var first = ArtifactNames.Files.Values.Select(file => Bytes("out", file)).ToArray();
        File.AppendAllText(Path.Combine(_directory, "out", "trades.csv"), new string('x', 5000));
        Write(TinyRun.Report(), "out");
        Assert.That(ArtifactNames.Files.Values.Select(file => Bytes("out", file)), Is.EqualTo(first));
    }

    [Test]
    public void NoFileHasAByteOrderMarkOrACarriageReturn()
    {
        Write(TinyRun.Report(), "out");
        foreach (var file in ArtifactNames.Files.Values)
        {
            var bytes = Bytes("out", file);
            Assert.That(bytes[0], Is.LessThan(128), file);
            Assert.That(bytes, Does.Not.Contain((byte)'\r'), file);
            Assert.That(bytes[^1], Is.EqualTo((byte)'\n'), file);
        }
    }

    [Test]
    public void MoneyOfEqualAmountHasEqualBytes()
    {
        var report = TinyRun.Report();
        Write(report, "first");
        Write(report with { Trades = [report.Trades[0] with { GrossPnl = 1.3500000m, Commission = 0.30m, Slippage = 0.000m }] }, "second");
        Assert.That(Text("second", "trades.csv"), Is.EqualTo(Text("first", "trades.csv")));
    }

    [Test]
    public void AFileInTheWayIsAnErrorThatNamesTheDirectory()
    {
        var path = Path.Combine(_directory, "taken");
        File.WriteAllText(path, "");
        Assert.That(() => Write(TinyRun.Report(), "taken"),
            Throws.InstanceOf<IOException>().And.TypeOf<ArtifactException>().With.Message.Contains($"'{path}'").And.Message.Contains("another directory"));
    }

    [Test]
    public void AFailureLeavesNothingHalf()
    {
        Write(TinyRun.Report(), "out");
        var before = Text("out", "trades.csv");
        var changed = TinyRun.Report() with { Trades = [] };
        Assert.That(() => ArtifactWriter.Write(Path.Combine(_directory, "out"), changed, TinyRun.Facts with { BrokerOptionsJson = "[" }), Throws.ArgumentException);
        Assert.That(Text("out", "trades.csv"), Is.EqualTo(before), "the earlier files stay together");
        Assert.That(Directory.GetFiles(Path.Combine(_directory, "out")), Has.Length.EqualTo(5));
    }

    private IReadOnlyDictionary<string, string> Write(BrokerReport report, string name) =>
        ArtifactWriter.Write(Path.Combine(_directory, name), report, TinyRun.Facts);

    private byte[] Bytes(string name, string file) => File.ReadAllBytes(Path.Combine(_directory, name, file));

    private string Text(string name, string file) => Encoding.UTF8.GetString(Bytes(name, file));
}
