using System.Globalization;
using System.Text;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Data.Quality;

namespace StrategyHost.Unit.SimBroker.Data;

public sealed class BarFileInfoTests
{
    private static readonly DateTime Monday = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void CountsWhatAHandMadeFileHolds()
    {
        using var file = new TempBarFile(
            """
            date,open,high,low,close,volume
            2024-01-01,10,12,9,11,5
            2024-01-02,11,11,11,11,0
            2024-01-02,1,1,1,1,1
            2024-01-03,11,10,12,11,3
            2024-01-04,x,1,1,1,1
            2024-01-05,11,15,10,12,3
            2024-01-08,12,13,8,12,0

            """);
        var info = BarFile.Inspect(file.Path).Value!;
        Assert.Multiple(() =>
        {
            Assert.That(info.Data.Rows, Is.EqualTo(7));
            Assert.That(info.Data.Bars.Count, Is.EqualTo(5));
            Assert.That((info.Data.Repairs.DuplicatesDropped, info.Data.Repairs.HighLowClamped, info.Data.Repairs.UnusableDropped), Is.EqualTo((1, 1, 1)));
            Assert.That(info.Data.Violations.Select(v => v.Line), Is.EqualTo(new[] { 4, 5, 6 }));
            Assert.That((info.First, info.Last), Is.EqualTo((Monday, Monday.AddDays(7))));
            Assert.That(info.Interval, Is.EqualTo(TimeSpan.FromDays(1)));
            Assert.That((info.ZeroVolumeBars, info.FlatBars), Is.EqualTo((2, 1)));
            Assert.That((info.LowestPrice, info.HighestPrice), Is.EqualTo((8, 15)));
            Assert.That(info.BarsByWeekday, Is.EqualTo(new[] { 0, 2, 1, 1, 0, 1, 0 }));
            Assert.That(info.Gaps.Weekends, Is.EqualTo(1));
            Assert.That(info.Gaps.Largest, Is.EqualTo(new[] { new Gap(Monday.AddDays(2), Monday.AddDays(4), 1, GapKind.Unexplained) }));
            Assert.That((info.Gaps.Unexplained, info.Gaps.MissingBars, info.Gaps.SessionBreaks), Is.EqualTo((1, 1, 0)));
        });
    }

    [Test]
    public void NightsAndWeekendsOfASessionMarketAreRecognisedAndAHolidayIsNot()
    {
        var times = Enumerable.Range(0, 14).Where(d => d % 7 < 5 && d != 9).SelectMany(d => Enumerable.Range(15, 6).Select(h => Monday.AddDays(d).AddHours(h)));
        var info = Inspect(times.Select(t => (t, 100.0)));
        Assert.Multiple(() =>
        {
            Assert.That(info.Gaps.Weekends, Is.EqualTo(1));
            Assert.That(info.Gaps.SessionBreaks, Is.EqualTo(4 + 2));
            Assert.That(info.Gaps.Unexplained, Is.EqualTo(1));
            Assert.That(info.Gaps.Largest[0], Is.EqualTo(new Gap(Monday.AddDays(8).AddHours(20), Monday.AddDays(10).AddHours(15), 42, GapKind.Unexplained)));
        });
    }

    [Test]
    public void AMarketThatNeverClosesHasUnexplainedNightsAndWeekendsOnlyWhereTheSaturdayIsAbsent()
    {
        var times = Enumerable.Range(0, 24 * 14).Select(h => Monday.AddHours(h)).Where(t => t != Monday.AddDays(1) && (t < Monday.AddDays(5) || t >= Monday.AddDays(7)));
        var info = Inspect(times.Select(t => (t, 100.0)));
        Assert.That((info.Gaps.Weekends, info.Gaps.SessionBreaks, info.Gaps.Unexplained, info.Gaps.MissingBars), Is.EqualTo((1, 0, 1, 1)));
    }

    [Test]
    public void ASpikeIsTwoOutliersAndAQuietWalkHasNone()
    {
        var closes = Enumerable.Range(0, 200).Select(i => 100 + i * i % 101 * 0.01).ToArray();
        Assert.That(Inspect(closes.Select((c, i) => (Monday.AddHours(i), c))).Outliers.Count, Is.EqualTo(0));
        closes[50] = 150;
        var outliers = Inspect(closes.Select((c, i) => (Monday.AddHours(i), c))).Outliers;
        Assert.Multiple(() =>
        {
            Assert.That(outliers.Count, Is.EqualTo(2));
            Assert.That(outliers.Largest[0].Time, Is.EqualTo(Monday.AddHours(50)));
            Assert.That(outliers.Largest[0].Return, Is.EqualTo(150 / closes[49] - 1));
            Assert.That(outliers.Largest[0].ZScore, Is.GreaterThan(OutlierFindings.Threshold));
            Assert.That(outliers.Largest[1].ZScore, Is.LessThan(-OutlierFindings.Threshold));
        });
    }

    [Test]
    public void ASingleBarHasNoIntervalAndNoReturns()
    {
        var info = Inspect([(Monday, 5.0)]);
        Assert.That((info.Interval, info.Gaps.Unexplained, info.Outliers.Count, info.First), Is.EqualTo((TimeSpan.Zero, 0, 0, info.Last)));
    }

    [Test]
    public void AFileThatCannotBeReadIsAFault()
    {
        using var file = new TempBarFile("a,b\n1,2\n");
        Assert.That(BarFile.Inspect(file.Path).Fault!.Line, Is.EqualTo(1));
    }

    private static BarFileInfo Inspect(IEnumerable<(DateTime Time, double Price)> bars)
    {
        var text = new StringBuilder("time,open,high,low,close\n");
        foreach (var (time, price) in bars)
            text.Append(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm},{price},{price},{price},{price}\n");
        using var file = new TempBarFile(text.ToString());
        return BarFile.Inspect(file.Path).Value!;
    }
}
