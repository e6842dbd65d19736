using StrategyHost.Trading;

namespace StrategyHost.Unit.Abstractions;

/// <summary>A market and an indicator set without a broker, whose clock the test turns.</summary>
internal sealed class RunScope
{
    private readonly RunClock _clock = new();

    public RunScope(params double[] closes)
        : this(Bars(closes))
    {
    }

    public RunScope(BarColumns bars)
    {
        var scratch = new ScratchArena();
        var columns = new MarketColumns(bars.Times, bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, IsComplete: true);
        Market = new Market(bars.Symbol, _clock, scratch, columns, [], () => default);
        Indicators = new IndicatorSet(Market, _clock, scratch, bars.Count);
    }

    public Market Market { get; }

    public IndicatorSet Indicators { get; }

    /// <summary>Lets the bars up to and including this one be known.</summary>
    public RunScope At(int index)
    {
        _clock.Count = index + 1;
        return this;
    }

    public static BarColumns Bars(params double[] closes) => new(
        "TEST",
        [.. Enumerable.Range(0, closes.Length).Select(i => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(i).Ticks)],
        closes, [.. closes.Select(close => close + 1)], [.. closes.Select(close => close - 1)], closes, new double[closes.Length]);
}
