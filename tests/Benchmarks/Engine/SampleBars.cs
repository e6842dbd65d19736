using StrategyHost.SimBroker.Data.Generation;
using StrategyHost.Trading;

namespace StrategyHost.Benchmarks.Engine;

/// <summary>
/// One-minute bars of a lively market around the clock: 0.03 % a bar, prices near 100 in steps of 0.001. They come in stretches
/// of a million bars, each from the same price on, because the drift of nineteen years of minutes would end at no price at all.
/// </summary>
internal static class SampleBars
{
    private const int Stretch = 1_000_000;

    public static BarColumns Generate(int count)
    {
        var bars = new BarColumns("SAMPLE", new long[count], new double[count], new double[count], new double[count], new double[count], new double[count]);
        for (var start = 0; start < count; start += Stretch)
        {
            var part = BarGenerator.Generate(new BarGeneratorOptions
            {
                Bars = Math.Min(Stretch, count - start),
                Interval = TimeSpan.FromMinutes(1),
                Start = new DateTime(1995, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(start),
                Calendar = TradingCalendar.Continuous,
                Volatility = 0.0003,
                TickSize = 0.001m,
                Regimes = [Regime.Trend, Regime.Range, Regime.Gaps, Regime.Quiet, Regime.Range],
                Seed = 42 + start / Stretch,
            });
            part.Times.CopyTo(bars.Times, start);
            part.Open.CopyTo(bars.Open, start);
            part.High.CopyTo(bars.High, start);
            part.Low.CopyTo(bars.Low, start);
            part.Close.CopyTo(bars.Close, start);
            part.Volume.CopyTo(bars.Volume, start);
        }

        return bars;
    }
}
