using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Computes the metrics of <see cref="TradeDefinitions"/>.</summary>
internal static class TradeMetrics
{
    internal static void Compute(IReadOnlyList<Trade> trades, MetricValues values)
    {
        var scan = TradeScan.Of(trades);
        var profits = SampleMoments.Of(scan.NetProfits);
        Meet(scan, profits, values);
        Counts(scan, values);
        Money(scan.All, values);
        Averages(scan, values);
        Sides(scan, values);
        values[Metric.Sqn] = Math.Sqrt(profits.Count) * profits.Mean / profits.StandardDeviation;
    }

    private static void Meet(TradeScan scan, SampleMoments profits, MetricValues values)
    {
        values.Meet(MetricNeeds.Trades, scan.All.Count > 0);
        values.Meet(MetricNeeds.TwoTrades, scan.All.Count > 1);
        values.Meet(MetricNeeds.TradeVariance, profits.Varies);
        values.Meet(MetricNeeds.Wins, scan.All.Wins > 0);
        values.Meet(MetricNeeds.Losses, scan.All.Losses > 0);
        values.Meet(MetricNeeds.LongTrades, scan.Longs.Count > 0);
        values.Meet(MetricNeeds.ShortTrades, scan.Shorts.Count > 0);
    }

    private static void Counts(TradeScan scan, MetricValues values)
    {
        values[Metric.TotalTrades] = scan.All.Count;
        values[Metric.WinningTrades] = scan.All.Wins;
        values[Metric.LosingTrades] = scan.All.Losses;
        values[Metric.BreakevenTrades] = scan.All.Count - scan.All.Wins - scan.All.Losses;
        values[Metric.WinRate] = scan.All.WinRate;
        values[Metric.MaxConsecutiveWins] = scan.Streaks.MaxWins;
        values[Metric.MaxConsecutiveLosses] = scan.Streaks.MaxLosses;
        values[Metric.BestTrade] = scan.Best;
        values[Metric.BestTradePct] = scan.BestPct;
        values[Metric.WorstTrade] = scan.Worst;
        values[Metric.WorstTradePct] = scan.WorstPct;
        values[Metric.MaxTradeDurationDays] = scan.MaxTicks / (double)TimeSpan.TicksPerDay;
        values[Metric.MaxBarsHeld] = scan.MaxBars;
        values[Metric.TotalCommission] = CanonicalMoney.ToDouble(scan.Commission);
        values[Metric.TotalSlippage] = CanonicalMoney.ToDouble(scan.Slippage);
    }

    private static void Money(TradeTally all, MetricValues values)
    {
        double profit = CanonicalMoney.ToDouble(all.GrossProfit), loss = CanonicalMoney.ToDouble(all.GrossLoss);
        var payoff = profit / all.Wins / (loss / all.Losses);
        values[Metric.NetProfit] = CanonicalMoney.ToDouble(all.NetProfit);
        values[Metric.GrossProfit] = profit;
        values[Metric.GrossLoss] = loss;
        values[Metric.ProfitFactor] = profit / loss;
        values[Metric.PayoffRatio] = payoff;
        values[Metric.AvgWin] = profit / all.Wins;
        values[Metric.AvgLoss] = loss / all.Losses;
        values[Metric.Kelly] = all.WinRate - ((1 - all.WinRate) / payoff);
    }

    private static void Averages(TradeScan scan, MetricValues values)
    {
        var mean = CanonicalMoney.ToDouble(scan.All.NetProfit) / scan.All.Count;
        values[Metric.Expectancy] = mean;
        values[Metric.AvgTrade] = mean;
        values[Metric.ExpectancyPct] = scan.MeanReturnPct;
        values[Metric.AvgTradePct] = scan.GeometricReturnPct;
        values[Metric.AvgTradeDurationDays] = scan.MeanTicks / TimeSpan.TicksPerDay;
        values[Metric.AvgBarsHeld] = scan.MeanBars;
        values[Metric.AvgMae] = scan.MeanMae;
        values[Metric.AvgMfe] = scan.MeanMfe;
    }

    private static void Sides(TradeScan scan, MetricValues values)
    {
        values[Metric.LongTrades] = scan.Longs.Count;
        values[Metric.ShortTrades] = scan.Shorts.Count;
        values[Metric.LongWinRate] = scan.Longs.WinRate;
        values[Metric.ShortWinRate] = scan.Shorts.WinRate;
        values[Metric.LongNetProfit] = CanonicalMoney.ToDouble(scan.Longs.NetProfit);
        values[Metric.ShortNetProfit] = CanonicalMoney.ToDouble(scan.Shorts.NetProfit);
    }
}
