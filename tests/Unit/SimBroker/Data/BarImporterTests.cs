using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Data.Import;

namespace StrategyHost.Unit.SimBroker.Data;

/// <summary>Exports as vendors write them, each holding the same two bars, and what is asked where they leave something open.</summary>
public sealed class BarImporterTests
{
    private static readonly DateTime First = new(2024, 1, 31, 9, 30, 0, DateTimeKind.Utc);

    private static IEnumerable<TestCaseData> Exports()
    {
        yield return Export("canonical", "timestamp,open,high,low,close,volume\n2024-01-31T09:30:00Z,1500.5,1502,1499,1501,10\n2024-01-31T09:31:00Z,1501,1503,1500,1502,20\n", "ISO 8601", "1234.5");
        yield return Export("headerless", "2024-01-31 09:30,1500.5,1502,1499,1501,10\n2024-01-31 09:31,1501,1503,1500,1502,20\n", "ISO 8601", "1234.5");
        yield return Export("headerless with text and epoch", "ABC,1706693400000,1500.5,1502,1499,1501,10,1706693459999\nABC,1706693460000,1501,1503,1500,1502,20,1706693519999\n", "epoch milliseconds", "1234.5");
        yield return Export("two columns", "Date,Time,Open,High,Low,Close,Volume\n2024-01-31,09:30,1500.5,1502,1499,1501,10\n2024-01-31,09:31,1501,1503,1500,1502,20\n", "ISO 8601", "1234.5");
        yield return Export("angle brackets and tabs", "<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n2024.01.31\t09:30:00\t1500.5\t1502\t1499\t1501\t3\t10\t1\n2024.01.31\t09:31:00\t1501\t1503\t1500\t1502\t4\t20\t1\n", "yyyy.M.d H:mm:ss", "1234.5");
        yield return Export("headerless, digits and semicolons", "20240131 093000;1500.5;1502;1499;1501;10\n20240131 093100;1501;1503;1500;1502;20\n", "yyyyMMdd HHmmss", "1234.5");
        yield return Export("headerless, two columns", "2024.01.31,09:30,1500.5,1502,1499,1501,10\n2024.01.31,09:31,1501,1503,1500,1502,20\n", "yyyy.M.d H:mm", "1234.5");
        yield return Export("unix", "unix,open,high,low,close,Volume USDT\n1706693400,1500.5,1502,1499,1501,10\n1706693460,1501,1503,1500,1502,20\n", "epoch seconds", "1234.5");
        yield return Export("preamble and agreeing times, newest first", "https://www.example.com/data\nunix,date,symbol,open,high,low,close,Volume USDT\n1706693460000,2024-01-31 09:31:00,X,1501,1503,1500,1502,20\n1706693400000,2024-01-31 09:30:00,X,1500.5,1502,1499,1501,10\n", "epoch milliseconds", "1234.5");
        yield return Export("adjusted close", "Date,Open,High,Low,Close,Adj Close,Volume\n2024-01-31 09:30,1500.5,1502,1499,1501,700,10\n2024-01-31 09:31,1501,1503,1500,1502,701,20\n", "ISO 8601", "1234.5");
        yield return Export("decimal commas", "Datum;date;open;high;low;close;volume\nx;31.01.2024 09:30;1500,5;1502,0;1499,0;1501,0;10\ny;31.01.2024 09:31;1501,0;1503,0;1500,0;1502,0;20\n", "d.M.yyyy H:mm", "1.234,5");
        yield return Export("decimal commas and grouping points", "date;open;high;low;close;volume\n31/01/2024 09:30;1.500,5;1.502;1.499;1.501;10\n31/01/2024 09:31;1.501;1.503;1.500;1.502;20\n", "d/M/yyyy H:mm", "1.234,5");
        yield return Export("grouping commas", "date,open,high,low,close,volume\n2024-01-31 09:30,\"1,500.5\",\"1,502\",\"1,499\",\"1,501.00\",10\n2024-01-31 09:31,\"1,501\",\"1,503\",\"1,500\",\"1,502\",20\n", "ISO 8601", "1,234.5");
        yield return Export("US dates", "Date,Open,High,Low,Close,Volume\n1/31/2024 9:30:00 AM,1500.5,1502,1499,1501,10\n1/31/2024 9:31:00 AM,1501,1503,1500,1502,20\n", "M/d/yyyy h:mm:ss tt", "1234.5");
        yield return Export("month names", "Date,Open,High,Low,Last,Volume\n31-Jan-2024 09:30,1500.5,1502,1499,1501,10\n31-Jan-2024 09:31,1501,1503,1500,1502,20\n", "d-MMM-yyyy H:mm", "1234.5");
        yield return Export("numbered names", "timestamp,1. open,2. high,3. low,4. close,5. volume\n2024-01-31 09:30:00,1500.5,1502,1499,1501,10\n2024-01-31 09:31:00,1501,1503,1500,1502,20\n", "ISO 8601", "1234.5");
    }

    [TestCaseSource(nameof(Exports))]
    public void ReadsTheSameBars(string content, string timeFormat, string numberFormat)
    {
        using var file = new TempBarFile(content);
        var result = BarImporter.Import(file.Path);
        Assert.That(result.Fault, Is.Null);
        var (data, report) = result.Value!;
        Assert.Multiple(() =>
        {
            Assert.That(data.Bars[0], Is.EqualTo(new Bar(First, 1500.5, 1502, 1499, 1501, 10, "PRICES")));
            Assert.That(data.Bars[1], Is.EqualTo(new Bar(First.AddMinutes(1), 1501, 1503, 1500, 1502, 20, "PRICES")));
            Assert.That((data.Bars.Count, data.Rows), Is.EqualTo((2, 2)));
            Assert.That((report.TimeFormat, report.NumberFormat), Is.EqualTo((timeFormat, numberFormat)));
        });
    }

    [Test]
    public void SaysWhatItInferred()
    {
        using var file = new TempBarFile("https://www.example.com/data\nunix,date,symbol,open,high,low,close,Volume USDT\n1706693460000,2024-01-31 09:31:00,X,1501,1503,1500,1502,20\n1706693400000,2024-01-31 09:30:00,X,1500.5,1502,1499,1501,10\n");
        var (data, report) = BarImporter.Import(file.Path, new ImportOptions { Symbol = "X" }).Value!;
        Assert.Multiple(() =>
        {
            Assert.That(report.Columns.Select(c => $"{c.Role}={c.Source}"), Is.EqualTo(new[] { "time=unix", "open=open", "high=high", "low=low", "close=close", "volume=Volume USDT" }));
            Assert.That(report.Ignored, Is.EqualTo(new[] { "date", "symbol" }));
            Assert.That((report.Separator, report.HasHeader, report.PreambleRows, report.VolumeIsMissing), Is.EqualTo((',', true, 1, false)));
            Assert.That((data.Repairs.Sorted, data.Repairs.Total, data.Bars.Symbol), Is.EqualTo((1, 1, "X")));
        });
    }

    private static IEnumerable<TestCaseData> Questions()
    {
        yield return Question("Date,Open,High,Low,Close\n01/02/2024,1,1,1,1\n02/02/2024,1,1,1,1\n", "day first or month first", "--date-order", "01/02/2024");
        yield return Question("Date;Open;High;Low;Close\n2024-01-31;1,500;1,500;1,500;1,500\n", "decimals or thousands", "--decimal", "1,500");
        yield return Question("Date,Open,High,Low,Close,Volume BTC,Volume USDT\n2024-01-31,1,1,1,1,1,1\n", "'Volume BTC', 'Volume USDT'", "--volume", "");
        yield return Question("Date,Timestamp,Open,High,Low,Close\n2024-01-31,2024-01-30,1,1,1,1\n", "'Date', 'Timestamp'", "--time", "");
        yield return Question("Date,Open,High,Low,Adj Close\n2024-01-31,1,1,1,1\n", "the close", "--close", "");
        yield return Question("2024-01-31,1.5,1.2,1.1,1.6\n", "no four neighbouring columns", "--open", "");
        yield return Question("a,1.5,1.6,1.1,1.2\n", "recognised as the time", "--time", "");
        yield return Question("Date,Open,High,Low,Close\nsometime,1,1,1,1\n", "no known form of time", "--time", "sometime");
        yield return Question("Date,Open,High,Low,Close\n13/02/2024,1,1,1,1\n02/13/2024,1,1,1,1\n", "no known form of time", "--time", "02/13/2024");
        yield return Question("", "the file is empty", "complete", "");
    }

    [TestCaseSource(nameof(Questions))]
    public void AsksInsteadOfGuessing(string content, string problem, string option, string value)
    {
        using var file = new TempBarFile(content);
        var fault = BarImporter.Import(file.Path).Fault!;
        Assert.Multiple(() =>
        {
            Assert.That(fault.Problem, Does.Contain(problem));
            Assert.That(fault.NextStep, Does.Contain(option));
            Assert.That(fault.Value, Is.EqualTo(value));
        });
    }

    [Test]
    public void OptionsDecideWhatAFileLeavesOpen()
    {
        using var dates = new TempBarFile("Date;Open;High;Low;Close;A;B\n01/02/2024;1,500;1,500;1,500;1,500;1;2\n");
        var options = new ImportOptions { DateOrder = DateOrder.MonthFirst, DecimalMark = DecimalMark.Comma, Volume = "7" };
        var bars = BarImporter.Import(dates.Path, options).Value!.Data.Bars;
        Assert.That(bars[0], Is.EqualTo(new Bar(new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc), 1.5, 1.5, 1.5, 1.5, 2, "PRICES")));
        bars = BarImporter.Import(dates.Path, options with { DateOrder = DateOrder.DayFirst, DecimalMark = DecimalMark.Point, Volume = "a" }).Value!.Data.Bars;
        Assert.That(bars[0], Is.EqualTo(new Bar(new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc), 1500, 1500, 1500, 1500, 1, "PRICES")));
    }

    [Test]
    public void HeaderlessColumnsCanBeNumbered()
    {
        using var file = new TempBarFile("1.6,1.5,1.7,1.4,2024-01-31\n");
        var bars = BarImporter.Import(file.Path, new ImportOptions { Time = "5", Open = "2", High = "3", Low = "4", Close = "1" }).Value!.Data.Bars;
        Assert.That((bars.Open[0], bars.High[0], bars.Low[0], bars.Close[0]), Is.EqualTo((1.5, 1.7, 1.4, 1.6)));
    }

    [Test]
    public void AnUnknownColumnNamesThoseThereAre()
    {
        using var file = new TempBarFile("Date,Open,High,Low,Close\n2024-01-31,1,1,1,1\n");
        Assert.That(BarImporter.Import(file.Path, new ImportOptions { Volume = "Shares" }).Fault!.Problem, Does.Contain("'Shares'").And.Contain("'Date', 'Open', 'High', 'Low', 'Close'"));
    }

    [Test]
    public void ViolationsAreRefusedWithTheirLineAndRepairedOnRequest()
    {
        using var file = new TempBarFile("Date,Time,Open,High,Low,Close\n2024.01.31,09:30,1,1,1,1\n2024.01.31,09:31,1,0.5,1,1\nTotal,,,,,\n");
        Assert.That(BarImporter.Import(file.Path).Fault!.Line, Is.EqualTo(4));
        var data = BarImporter.Import(file.Path, new ImportOptions { Repair = RepairKinds.All }).Value!.Data;
        Assert.That((data.Bars.Count, data.Repairs.HighLowClamped, data.Repairs.UnusableDropped), Is.EqualTo((2, 1, 1)));
    }

    [TestCase("2024-01-31")]
    [TestCase("1706693400")]
    [TestCase("20240131")]
    public void RemarksBelowTheTableAreDroppedOnRequest(string time)
    {
        using var file = new TempBarFile($"Date,Open,High,Low,Close\n{time},1,1,1,1\nall times are in UTC,,,,\n");
        Assert.That(BarImporter.Import(file.Path).Fault!.Line, Is.EqualTo(3));
        Assert.That(BarImporter.Import(file.Path, new ImportOptions { Repair = RepairKinds.All }).Value!.Data.Repairs.UnusableDropped, Is.EqualTo(1));
    }

    [Test]
    public void MissingFilesAreFaults() => Assert.That(BarImporter.Import("no such file.csv").Fault!.Problem, Is.EqualTo("the file does not exist"));

    private static TestCaseData Export(string name, string content, string timeFormat, string numberFormat) =>
        new TestCaseData(content, timeFormat, numberFormat).SetName("{m}(" + name + ")");

    private static TestCaseData Question(string content, string problem, string option, string value) =>
        new TestCaseData(content, problem, option, value).SetArgDisplayNames(problem);
}
