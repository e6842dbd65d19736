using StrategyHost.SimBroker.Data;

namespace StrategyHost.Unit.SimBroker.Data;

public sealed class DateRangeTests
{
    private const string Days = "date,open,high,low,close\n2017-12-31,1,1,1,1\n2018-01-01,2,2,2,2\n2018-12-31,3,3,3,3\n2019-01-01,4,4,4,4\n";

    [TestCase("20180101-20190101", new[] { 2.0, 3 })]
    [TestCase("20180101-", new[] { 2.0, 3, 4 })]
    [TestCase("-20180101", new[] { 1.0 })]
    [TestCase("20170101-20200101", new[] { 1.0, 2, 3, 4 })]
    public void KeepsTheFirstDayAndLeavesTheLastOut(string text, double[] expected)
    {
        using var file = new TempBarFile(Days);
        Assert.That(DateRange.TryParse(text, out var range, out var error), Is.True, error);
        Assert.That(range.ToString(), Is.EqualTo(text));
        Assert.That(BarFile.Read(file.Path, new BarReadOptions { Range = range }).Value!.Bars.Open, Is.EqualTo(expected));
    }

    [Test]
    public void ARangeWithoutBarsIsAFaultThatNamesTheFilesRange()
    {
        using var file = new TempBarFile(Days);
        Assert.That(DateRange.TryParse("20180201-20180301", out var range, out _), Is.True);
        var fault = BarFile.Read(file.Path, new BarReadOptions { Range = range }).Fault!;
        Assert.That(fault.Problem, Does.Contain("no bar lies in the range 20180201-20180301").And.Contain("from 2017-12-31T00:00:00Z to 2019-01-01T00:00:00Z"));
    }

    [TestCase("-")]
    [TestCase("")]
    [TestCase(null)]
    [TestCase("20180101")]
    [TestCase("2018-01-01")]
    [TestCase("20180101-20180132")]
    [TestCase("20180101-20180101")]
    [TestCase("20190101-20180101")]
    [TestCase("x-20180101")]
    public void RefusesWithAnExample(string? text)
    {
        Assert.That(DateRange.TryParse(text, out var range, out var error), Is.False);
        Assert.That(range, Is.EqualTo(DateRange.All));
        Assert.That(error, Does.Contain("Expected: "));
    }
}
