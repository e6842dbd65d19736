using System.Text;
using StrategyHost.Host.Reports.Artifacts;
using StrategyHost.Host.Reports.Model;

namespace StrategyHost.Unit.Host.Reports;

internal sealed class BreakdownTests
{
    private static readonly long[] Times =
    [
        .. ((DateTime[])[new(2023, 11, 30, 23, 0, 0), new(2023, 12, 1), new(2023, 12, 31, 23, 59, 59), new(2024, 1, 1), new(2024, 3, 5)]).Select(time => time.Ticks),
    ];

    private static readonly double[] Equity = [110, 99, 121, 121, 60.5];

    [Test]
    public void A_month_goes_from_the_equity_before_it_to_its_last_close()
    {
        var months = Breakdown.Of(Times, Equity, 100, Trades(), PeriodLength.Month);
        Assert.That(months.Select(month => month.Name), Is.EqualTo(new[] { "2023-11", "2023-12", "2024-01", "2024-03" }), "February has no bars");
        Assert.That(months.Select(month => month.ReturnPct), Is.EqualTo((double?[])[10, 10, 0, -50]).Within(1e-12));
        Assert.That(months.Select(month => month.Bars), Is.EqualTo((int[])[1, 2, 1, 1]));
        Assert.That(months.Select(month => month.StartEquity), Is.EqualTo((double[])[100, 110, 121, 121]));
    }

    [Test]
    public void The_returns_of_all_periods_multiply_to_the_whole()
    {
        foreach (var length in Enum.GetValues<PeriodLength>())
        {
            var growth = Breakdown.Of(Times, Equity, 100, Trades(), length).Aggregate(1.0, (product, period) => product * (1 + period.ReturnPct!.Value / 100));
            Assert.That(growth, Is.EqualTo(0.605).Within(1e-12));
        }
    }

    [Test]
    public void A_trade_counts_where_it_was_closed()
    {
        var years = Breakdown.Of(Times, Equity, 100, Trades((0, 5.0), (2, -3), (2, 0), (4, 7)), PeriodLength.Year);
        Assert.That(years.Select(year => (year.Name, year.Trades, year.WinningTrades, year.NetProfit)), Is.EqualTo(
            new[] { ("2023", 3, 1, 2.0), ("2024", 1, 1, 7.0) }));
    }

    [Test]
    public void A_run_that_ended_early_has_periods_up_to_its_end() =>
        Assert.That(Breakdown.Of(Times, Equity.AsSpan(0, 2), 100, Trades(), PeriodLength.Month), Has.Count.EqualTo(2));

    [Test]
    public void Without_bars_there_is_no_period() => Assert.That(Breakdown.Of([], [], 100, Trades(), PeriodLength.Year), Is.Empty);

    [Test]
    public void A_return_on_nothing_is_none() =>
        Assert.That(Breakdown.Of(Times, [0, 0, 1, 1, 1], 100, Trades(), PeriodLength.Month)[1].ReturnPct, Is.Null);

    private static TradeTable Trades(params (int Exit, double NetPnl)[] trades)
    {
        var text = new StringBuilder(TradeRows.Header);
        foreach (var (exit, pnl) in trades)
            text.Append(TradeRows.Row(exit: exit, netPnl: pnl));
        return TradeRows.Read(text.ToString());
    }
}
