using StrategyHost.SimBroker.Data;

namespace StrategyHost.Unit.SimBroker.Data;

/// <summary>Everything a bar file is refused for, with the exact place, and what a repair makes of it.</summary>
public sealed class BarFileRefusesTests
{
    private const string Header = "date,Open,high,low,close,volume\n";
    private const string First = "2024-01-31,1.5,2,1,1.25,10\n";

    private static IEnumerable<TestCaseData> Rows()
    {
        yield return Row("2024-01-31,9,10,8,9,1", "date", "2024-01-31", "same time");
        yield return Row("2024-01-30,9,10,8,9,1", "date", "2024-01-30", "before that of an earlier row, 2024-01-31T00:00:00Z");
        yield return Row("yesterday,9,10,8,9,1", "date", "yesterday", "time cannot be read");
        yield return Row(",9,10,8,9,1", "date", "", "time cannot be read");
        foreach (var time in (string[])["2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01", "2024-1-31", "31/01/2024", "2024-02-01T24:00:00Z", "2024-02-01T09:60:00Z",
            "2024-02-01T09:30:60Z", "2024-02-01T9:30", "2024-02-01T09:30:00+15:00", "2024-02-01T09:30:00.Z", "2024-02-01T09:30:00ZZ", "2024-02-01X09:30", "20240230", "1700000", "-1706693400", "99999999999999999999", "1706693400x"])
            yield return Row(time + ",9,10,8,9,1", "date", time, "time cannot be read");
        yield return Row("2024-02-01,abc,10,8,9,1", "Open", "abc", "price is not a number");
        yield return Row("2024-02-01,9,,8,9,1", "high", "", "price is missing");
        yield return Row("2024-02-01,9,NaN,8,9,1", "high", "NaN", "price is not finite");
        yield return Row("2024-02-01,9,Infinity,8,9,1", "high", "Infinity", "price is not finite");
        yield return Row("2024-02-01,9,1e999,8,9,1", "high", "1e999", "price is not finite");
        yield return Row("2024-02-01,9,10,0,9,1", "low", "0", "price is not positive");
        yield return Row("2024-02-01,9,10,-8,9,1", "low", "-8", "price is not positive");
        yield return Row("2024-02-01,9,10,8,\"9,5\",1", "close", "9,5", "price is not a number");
        yield return Row("2024-02-01,9,10,8,.,1", "close", ".", "price is not a number");
        yield return Row("2024-02-01,9,10,8,9,-1", "volume", "-1", "volume is not a number of 0 or more");
        yield return Row("2024-02-01,9,10,8,9,", "volume", "", "volume is not a number of 0 or more");
        yield return Row("2024-02-01,9,10,8,9,nan", "volume", "nan", "volume is not a number of 0 or more");
        yield return Row("2024-02-01,9,10,8,11,1", "high", "10", "high 10 is below the open or close 11");
        yield return Row("2024-02-01,9,10,9.5,9.75,1", "low", "9.5", "low 9.5 is above the open or close 9");
        yield return Row("2024-02-01,9,10,8,9", "", "2024-02-01,9,10,8,9", "5 fields");
        yield return Row("2024-02-01,9,10,8,9,1,7", "", "2024-02-01,9,10,8,9,1,7", "7 fields");
    }

    [TestCaseSource(nameof(Rows))]
    public void NamesLineColumnAndValue(string row, string column, string value, string problem)
    {
        using var file = new TempBarFile(Header + First + "\n" + row + "\n2024-02-10,1,1,1,1,1\n");
        var fault = BarFile.Read(file.Path).Fault!;
        Assert.Multiple(() =>
        {
            Assert.That(fault.File, Is.EqualTo(file.Path));
            Assert.That(fault.Line, Is.EqualTo(4));
            Assert.That(fault.Column, Is.EqualTo(column));
            Assert.That(fault.Value, Is.EqualTo(value));
            Assert.That(fault.Problem, Does.Contain(problem));
            Assert.That(fault.ToString(), Does.StartWith(file.Path + ", line 4").And.Contain("Expected: ").And.Contain("--repair"));
        });
    }

    [TestCaseSource(nameof(Rows))]
    public void RepairLoadsTheRestAndCounts(string row, string column, string value, string problem)
    {
        using var file = new TempBarFile(Header + First + row + "\n2024-02-10,1,1,1,1,1\n");
        var data = BarFile.Read(file.Path, new BarReadOptions { Repair = RepairKinds.All }).Value!;
        Assert.Multiple(() =>
        {
            Assert.That(data.Rows, Is.EqualTo(3));
            Assert.That(data.Repairs.Total, Is.EqualTo(1));
            Assert.That(data.Violations, Has.Count.EqualTo(1));
            Assert.That(data.Violations[0].Problem, Does.Contain(problem));
            Assert.That(data.Violations[0].Line, Is.EqualTo(3));
            Assert.That(data.Bars.Count, Is.EqualTo(3 - data.Repairs.UnusableDropped - data.Repairs.DuplicatesDropped));
            Assert.That(data.Bars.Times, Is.Ordered.Ascending);
        });
    }

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Whole("", 0, "the file is empty");
        yield return Whole("\n\n", 0, "the file is empty");
        yield return Whole(Header, 0, "no rows after its header");
        yield return Whole(First, 1, "no column timestamp|time|date|datetime|open time and no column open|o and no column high|h and no column low|l and no column close|c; it has: '2024-01-31', '1.5'");
        yield return Whole("date,open,high,low\n2024-01-31,1,1,1\n", 1, "no column close|c; it has: 'date', 'open', 'high', 'low'");
        yield return Whole("date,time,open,high,low,close\n2024-01-31,09:30,1,1,1,1\n", 1, "2 columns could hold the time: 'date', 'time'");
        yield return Whole("date,o,open,high,low,close\n2024-01-31,1,1,1,1,1\n", 1, "2 columns could hold the open: 'o', 'open'");
        yield return Whole(Header + First + "2024-02-01,\"1,1,1,1,1\n2024-02-02,1,1,1,1,1\n", 3, "not valid CSV");
    }

    [TestCaseSource(nameof(Files))]
    public void NamesWhatIsWrongWithTheFile(string content, long line, string problem)
    {
        using var file = new TempBarFile(content);
        var fault = BarFile.Read(file.Path).Fault!;
        Assert.Multiple(() =>
        {
            Assert.That(fault.Problem, Does.Contain(problem));
            Assert.That(fault.Line, Is.EqualTo(line));
            Assert.That(fault.NextStep, Is.Not.Empty);
        });
    }

    [Test]
    public void MissingFilesAndFoldersAreFaults()
    {
        using var file = new TempBarFile(Header);
        Assert.Multiple(() =>
        {
            Assert.That(BarFile.Read(file.Path + "x").Fault!.Problem, Is.EqualTo("the file does not exist"));
            Assert.That(BarFile.Read(Path.Combine(file.Folder, "no", "file.csv")).Fault!.Problem, Is.EqualTo("the file does not exist"));
            Assert.That(BarFile.Read(file.Folder).Fault!.Problem, Is.EqualTo("this is a folder"));
            Assert.That(BarFile.Read(" ").Fault!.Problem, Does.Contain("path is empty"));
        });
    }

    [Test]
    public void BinaryFilesAreFaults()
    {
        using var file = new TempBarFile([.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7919 % 251 + 3))]);
        Assert.That(BarFile.Read(file.Path).Fault, Is.Not.Null);
    }

    [Test]
    public void AFileWithoutAUsableRowIsRefusedEvenWithRepair()
    {
        using var file = new TempBarFile(Header + "x,1,1,1,1,1\ny,1,1,1,1,1\n");
        var fault = BarFile.Read(file.Path, new BarReadOptions { Repair = RepairKinds.All }).Fault!;
        Assert.Multiple(() =>
        {
            Assert.That(fault.Line, Is.EqualTo(2));
            Assert.That(fault.Problem, Does.EndWith("none of the 2 rows can be used"));
        });
    }

    private static TestCaseData Row(string row, string column, string value, string problem) =>
        new TestCaseData(row, column, value, problem).SetArgDisplayNames(row);

    private static TestCaseData Whole(string content, long line, string problem) =>
        new TestCaseData(content, line, problem).SetArgDisplayNames(problem);
}
