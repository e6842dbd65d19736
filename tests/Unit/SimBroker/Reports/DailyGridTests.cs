using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

public sealed class DailyGridTests
{
    [Test]
    public void KeepsTheLastEquityOfEachUtcDate()
    {
        var grid = new DailyGrid();
        (int Hour, double Equity)[] bars = [(0, 100), (23, 110), (24, 90), (47, 121), (24 * 3, 60.5)];
        for (var i = 0; i < bars.Length; i++)
            grid.Add(i, RunBuilder.Monday.AddHours(bars[i].Hour).Ticks, bars[i].Equity);
        grid.Finish();
        Assert.That(grid.Rows, Is.EqualTo(3));
        Assert.That(grid.EquityReturns(), Is.EqualTo([0.1, -0.5]).Within(1e-15));
        Assert.That(grid.PriceReturns([1, 2, 3, 4, 5]), Is.EqualTo([1, 0.25]).Within(1e-15));
    }

    // Weekend rows of a week of all days: 2/7. The border is 0.6 of that: 12 of 70 rows.
    [TestCase(58, 12, ExpectedResult = 252)]
    [TestCase(57, 13, ExpectedResult = 365)]
    [TestCase(70, 0, ExpectedResult = 252)]
    [TestCase(50, 20, ExpectedResult = 365)]
    public int CountsWeekendsAmongTheRows(int weekdays, int weekends)
    {
        var grid = new DailyGrid();
        int seenWeekdays = 0, seenWeekends = 0, index = 0;
        for (var day = RunBuilder.Monday; seenWeekdays < weekdays || seenWeekends < weekends; day = day.AddDays(1))
        {
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (isWeekend ? seenWeekends++ < weekends : seenWeekdays++ < weekdays)
                grid.Add(index++, day.Ticks, 1);
        }

        grid.Finish();
        Assert.That(grid.Rows, Is.EqualTo(weekdays + weekends));
        return grid.PeriodsPerYear();
    }

    [TestCase(7, ExpectedResult = 52)]
    [TestCase(30, ExpectedResult = 12)]
    [TestCase(91, ExpectedResult = 4)]
    [TestCase(365, ExpectedResult = 1)]
    public int BarsCoarserThanDaysHaveFewerRowsAYear(int days)
    {
        var grid = new DailyGrid();
        for (var i = 0; i < 40; i++)
            grid.Add(i, RunBuilder.Monday.AddDays(i * days).Ticks, 1);
        grid.Finish();
        return grid.PeriodsPerYear();
    }
}
