using System.Security.Cryptography;
using System.Text;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Unit.SimBroker.Data;

/// <summary>Every form of header, time and field that a bar file may have, each holding the same two bars.</summary>
public sealed class BarFileAcceptsTests
{
    private static readonly DateTime Morning = new(2024, 1, 31, 9, 30, 0, DateTimeKind.Utc);
    private static readonly DateTime Midnight = new(2024, 1, 31, 0, 0, 0, DateTimeKind.Utc);

    private static IEnumerable<TestCaseData> Headers()
    {
        foreach (var time in (string[])["timestamp", "time", "date", "datetime", "open time", "Timestamp", "TIME", "Open Time", " date "])
            yield return File(time, $"{time},open,high,low,close,volume\n2024-01-31,1.5,2,1,1.25,10\n2024-02-01,1.25,3,1,2,0\n");
        yield return File("short names", "date,o,h,l,c,v\n2024-01-31,1.5,2,1,1.25,10\n2024-02-01,1.25,3,1,2,0\n");
        yield return File("vol", "Date,OPEN,High,low,Close,Vol\n2024-01-31,1.5,2,1,1.25,10\n2024-02-01,1.25,3,1,2,0\n");
        yield return File("any order and others", "x,close,low,high,open,volume,symbol,date\n,1.25,1,2,1.5,10,A,2024-01-31\n,2,1,3,1.25,0,,2024-02-01\n");
        yield return File("semicolons", "date;open;high;low;close;volume\n2024-01-31;1.5;2;1;1.25;10\n2024-02-01;1.25;3;1;2;0\n");
        yield return File("tabs", "date\topen\thigh\tlow\tclose\tvolume\n2024-01-31\t1.5\t2\t1\t1.25\t10\n2024-02-01\t1.25\t3\t1\t2\t0\n");
        yield return File("CRLF", "date,open,high,low,close,volume\r\n2024-01-31,1.5,2,1,1.25,10\r\n2024-02-01,1.25,3,1,2,0\r\n");
        yield return File("no last line feed", "date,open,high,low,close,volume\n2024-01-31,1.5,2,1,1.25,10\n2024-02-01,1.25,3,1,2,0");
        yield return File("blank lines", "\ndate,open,high,low,close,volume\n\n2024-01-31,1.5,2,1,1.25,10\n2024-02-01,1.25,3,1,2,0\n\n\n");
        yield return File("quotes", "\"date\",\"open\",\"high\",\"low\",\"close\",\"volume\"\n\"2024-01-31\",\"1.5\",\"2\",\"1\",\"1.25\",\"10\"\n2024-02-01,1.25,3,1,2,0\n");
        yield return File("spaces", "date, open, high, low, close, volume\n2024-01-31 , 1.5, 2, 1, 1.25 , 10\n 2024-02-01,1.25,3,1,2, 0\n");
        yield return File("signs and exponents", "date,open,high,low,close,volume\n2024-01-31,+1.5,2e0,1.,125E-2,1E1\n2024-02-01,1.25,3,1,2,-0\n");
        yield return File("byte order mark", "\uFEFFdate,open,high,low,close,volume\n2024-01-31,1.5,2,1,1.25,10\n2024-02-01,1.25,3,1,2,0\n");
    }

    [TestCaseSource(nameof(Headers))]
    public void ReadsTheSameBars(string content)
    {
        using var file = new TempBarFile(content);
        var bars = BarFile.Read(file.Path).Value!.Bars;
        Assert.Multiple(() =>
        {
            Assert.That(bars[0], Is.EqualTo(new Bar(Midnight, 1.5, 2, 1, 1.25, 10, "PRICES")));
            Assert.That(bars[1], Is.EqualTo(new Bar(Midnight.AddDays(1), 1.25, 3, 1, 2, 0, "PRICES")));
            Assert.That(bars.Count, Is.EqualTo(2));
        });
    }

    private static IEnumerable<TestCaseData> Times()
    {
        foreach (var text in (string[])["2024-01-31T09:30:00Z", "2024-01-31T09:30:00", "2024-01-31 09:30:00", "2024-01-31T09:30Z", "2024-01-31 09:30",
            "2024-01-31t09:30:00z", "2024-01-31T09:30:00.000Z", "2024-01-31 09:30:00.0", "2024-01-31T11:30:00+02:00", "2024-01-31T04:30:00-0500", "2024-01-31 10:30+01",
            "2024-01-31 09:30:00 UTC", "2024-01-31 09:30:00+00:00", "1706693400", "1706693400000", "1706693400000000", "1706693400000000000", "1706693400.0"])
            yield return new TestCaseData(text, Morning).SetName("{m}(" + text + ")");

        yield return new TestCaseData("2024-01-31", Midnight).SetName("{m}(date)");
        yield return new TestCaseData("20240131", Midnight).SetName("{m}(digits)");
        yield return new TestCaseData("2024-01-31T09:30:00.1234567Z", Morning.AddTicks(1234567)).SetName("{m}(ticks)");
        yield return new TestCaseData("2024-01-31T09:30:00,5Z", Morning.AddMilliseconds(500)).SetName("{m}(comma)");
        yield return new TestCaseData("1706693400.25", Morning.AddMilliseconds(250)).SetName("{m}(epoch with fraction)");
        yield return new TestCaseData("2024-02-29", new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc)).SetName("{m}(leap day)");
        yield return new TestCaseData("1900-03-01", new DateTime(1900, 3, 1, 0, 0, 0, DateTimeKind.Utc)).SetName("{m}(1900)");
        yield return new TestCaseData("99991231", new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc)).SetName("{m}(last day)");
    }

    [TestCaseSource(nameof(Times))]
    public void ReadsEveryFormOfTime(string text, DateTime expected)
    {
        var quoted = text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
        using var file = new TempBarFile($"time,open,high,low,close\n{quoted},1,1,1,1\n");
        var result = BarFile.Read(file.Path);
        Assert.That(result.Fault, Is.Null);
        Assert.That(result.Value!.Bars[0].Time, Is.EqualTo(expected));
    }

    [Test]
    public void VolumeIsOptional()
    {
        using var file = new TempBarFile("date,open,high,low,close\n2024-01-31,1.5,2,1,1.25\n", "eurusd_h1.csv");
        var data = BarFile.Read(file.Path).Value!;
        Assert.Multiple(() =>
        {
            Assert.That(data.Bars.Volume, Is.EqualTo(new[] { 0.0 }));
            Assert.That(data.HasVolume, Is.False);
            Assert.That(data.Bars.Symbol, Is.EqualTo("EURUSD_H1"));
            Assert.That(BarFile.Read(file.Path, new BarReadOptions { Symbol = "EUR" }).Value!.Bars.Symbol, Is.EqualTo("EUR"));
        });
    }

    [Test]
    public void Utf16IsRead()
    {
        var bytes = (byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("date,open,high,low,close\n2024-01-31,1.5,2,1,1.25\n")];
        using var file = new TempBarFile(bytes);
        Assert.That(BarFile.Read(file.Path).Value!.Bars[0].Close, Is.EqualTo(1.25));
    }

    [Test]
    public void HashIsThatOfTheBytes()
    {
        using var file = new TempBarFile("date,open,high,low,close\r\n2024-01-31,1.5,2,1,1.25\r\n\r\n");
        var data = BarFile.Read(file.Path).Value!;
        Assert.Multiple(() =>
        {
            Assert.That(data.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(file.Path)))));
            Assert.That(data.Bytes, Is.EqualTo(new FileInfo(file.Path).Length));
            Assert.That(data.Rows, Is.EqualTo(1));
        });
    }

    private static TestCaseData File(string name, string content) => new TestCaseData(content).SetName("{m}(" + name + ")");
}
