using StrategyHost.Indicators;
using StrategyHost.Unit.Indicators.Naive;
using static StrategyHost.Unit.Indicators.Naive.NaiveAverages;

namespace StrategyHost.Unit.Indicators;

/// <summary>Every indicator, with periods that are short, usual and one. <see cref="ConventionTests"/> fails where one is missing.</summary>
internal static class IndicatorCases
{
    internal static IndicatorCase[] All { get; } = [.. Averages(), .. Oscillators(), .. Channels(), .. Plain()];

    private static IEnumerable<IndicatorCase> Averages()
    {
        foreach (var n in (int[])[1, 2, 7, 20])
        {
            yield return new($"Sma({n})", i => i.Sma(n), b => [Close(b).Sma(n)]);
            yield return new($"Ema({n})", i => i.Ema(n), b => [Close(b).Ema(n)]);
            yield return new($"Wma({n})", i => i.Wma(n), b => [Close(b).Wma(n)]);
            yield return new($"StandardDeviation({n})", i => i.StandardDeviation(n), b => [Deviation(Close(b), n)]);
            yield return new($"Bollinger({n},2.5)", i => i.Bollinger(n, 2.5), b => Bollinger(b, n, 2.5));
        }

        foreach (var n in (int[])[2, 9, 14])
            yield return new($"Hma({n})", i => i.Hma(n), b => Hma(b, n));
        yield return new("Macd(12,26,9)", i => i.Macd(), b => Macd(b, 12, 26, 9));
        yield return new("Macd(9,3,1)", i => i.Macd(9, 3, 1), b => Macd(b, 9, 3, 1));
        yield return new("AwesomeOscillator(5,34)", i => i.AwesomeOscillator(), b => AwesomeOscillator(b, 5, 34));
        yield return new("Vwap()", i => i.Vwap(), Vwap);
        yield return new("Obv()", i => i.Obv(), Obv);
    }

    private static IEnumerable<IndicatorCase> Oscillators()
    {
        foreach (var n in (int[])[1, 5, 14])
        {
            yield return new($"Rsi({n})", i => i.Rsi(n), b => [NaiveOscillators.Rsi(b, n)]);
            yield return new($"WilliamsR({n})", i => i.WilliamsR(n), b => NaiveOscillators.WilliamsR(b, n));
            yield return new($"Cci({n})", i => i.Cci(n), b => NaiveOscillators.Cci(b, n));
            yield return new($"Mfi({n})", i => i.Mfi(n), b => NaiveOscillators.Mfi(b, n));
            yield return new($"Aroon({n})", i => i.Aroon(n), b => NaiveOscillators.Aroon(b, n));
            yield return new($"Adx({n})", i => i.Adx(n), b => NaiveTrends.Adx(b, n));
            yield return new($"Atr({n})", i => i.Atr(n), b => [NaiveTrends.TrueRange(b).Wilder(n)]);
        }

        yield return new("Stochastic(14,3,3)", i => i.Stochastic(), b => NaiveOscillators.Stochastic(b, 14, 3, 3));
        yield return new("Stochastic(5,1,4)", i => i.Stochastic(5, 1, 4), b => NaiveOscillators.Stochastic(b, 5, 1, 4));
        yield return new("Kdj(9,3,3)", i => i.Kdj(), b => NaiveOscillators.Stochastic(b, 9, 3, 3));
        yield return new("StochasticRsi(14,14,3,1)", i => i.StochasticRsi(), b => NaiveOscillators.StochasticRsi(b, 14, 14, 3, 1));
        yield return new("StochasticRsi(5,7,2,3)", i => i.StochasticRsi(5, 7, 2, 3), b => NaiveOscillators.StochasticRsi(b, 5, 7, 2, 3));
    }

    private static IEnumerable<IndicatorCase> Channels()
    {
        foreach (var n in (int[])[1, 4, 20])
        {
            yield return new($"Donchian({n})", i => i.Donchian(n), b => NaiveTrends.Donchian(b, n));
            yield return new($"Highest({n})", i => i.Highest(n), b => [Close(b).Window(n, w => w.Max())]);
            yield return new($"Lowest({n})", i => i.Lowest(n), b => [Close(b).Window(n, w => w.Min())]);
        }

        yield return new("Keltner(20,2,10)", i => i.Keltner(), b => NaiveTrends.Keltner(b, 20, 2, 10));
        yield return new("Keltner(3,1.5,9)", i => i.Keltner(3, 1.5, 9), b => NaiveTrends.Keltner(b, 3, 1.5, 9));
        yield return new("SuperTrend(10,3)", i => i.SuperTrend(), b => NaiveTrends.SuperTrend(b, 10, 3));
        yield return new("ParabolicSar(0.02,0.2)", i => i.ParabolicSar(), b => NaiveTrends.ParabolicSar(b, 0.02, 0.2));
        yield return new("ParabolicSar(0.1,0.3)", i => i.ParabolicSar(0.1, 0.3), b => NaiveTrends.ParabolicSar(b, 0.1, 0.3));
    }

    private static IEnumerable<IndicatorCase> Plain()
    {
        foreach (var n in (int[])[1, 10])
        {
            yield return new($"Momentum({n})", i => i.Momentum(n), b => [NaiveColumn.Of(NaiveTrends.Change(b.Close, n))]);
            yield return new($"RateOfChange({n})", i => i.RateOfChange(n), b => NaiveTrends.RateOfChange(b, n));
        }

        yield return new("Change()", i => i.Change(), b => [NaiveColumn.Of(NaiveTrends.Change(b.Close, 1))]);
        yield return new("Log()", i => i.Log(), b => [NaiveColumn.Of([.. b.Close.Select(x => Math.Log(x))])]);
    }
}
