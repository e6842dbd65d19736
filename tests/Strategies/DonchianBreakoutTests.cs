namespace StrategyHost.StrategyTests;

internal sealed class DonchianBreakoutTests
{
    private static double[] Range => [.. Enumerable.Range(0, 60).Select(i => 100 + Math.Round(Math.Sin(i) * 2, 2))];

    [Test]
    public void It_follows_a_rise_out_of_the_range_to_its_target()
    {
        var trades = SampleRun.Of(new DonchianBreakout(), [.. Range, .. Enumerable.Range(0, 12).Select(i => 104.0 + 2 * i)]).Trades;

        Assert.That(trades, Is.Not.Empty);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(trades[0].Side, Is.EqualTo(OrderSide.Buy));
        Assert.That(trades[0].ExitReason, Is.EqualTo("take_profit"));
    }

    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public void It_trades_falls_only_where_it_may(bool tradeShort, int shorts) =>
        Assert.That(
            SampleRun.Of(new DonchianBreakout { TradeShort = tradeShort }, [.. Range, 94, 92, 90, 88, 86, 84]).Trades.Count
            + SampleRun.Of(new DonchianBreakout { TradeShort = tradeShort }, [.. Range, 94, 92, 90, 88, 86, 84]).OpenPositions.Count,
            Is.EqualTo(shorts));

    [Test]
    public void Its_stop_only_moves_with_the_trade()
    {
        var report = SampleRun.Of(new DonchianBreakout { Risk = 6 }, [.. Range, .. Enumerable.Range(0, 8).Select(i => 104.0 + i), 109, 110, 109]);

        Assert.That(report.OpenPositions, Has.Count.EqualTo(1));
        var stops = report.Events.Where(e => e.PositionId == report.OpenPositions[0].PositionId).Select(e => e.StopLoss).OfType<double>().ToArray();
        Assert.That(stops, Is.Ordered.And.Length.GreaterThan(1));
    }
}
