using StrategyHost.Trading;

namespace StrategyHost.Unit.Indicators;

/// <summary>Computes indicators the two ways a run does: all bars ahead, or bar by bar as they arrive.</summary>
internal sealed class IndicatorRun
{
    private readonly RunClock _clock = new();
    private readonly Market _market;

    internal IndicatorRun(string symbol)
    {
        var scratch = new ScratchArena();
        _market = new Market(symbol, _clock, scratch, MarketColumns.Growing, [], () => default);
        Set = new IndicatorSet(_market, _clock, scratch, barsAhead: 0);
    }

    internal IndicatorSet Set { get; }

    internal static double[][] Ahead(BarColumns bars, Func<IndicatorSet, object> register)
    {
        var set = SetOver(bars);
        var parts = Parts(register(set));
        Assert.That(set.Stepped, Is.Empty, "an indicator over market columns is computed ahead");
        return [.. parts.Select(part => part.Column.ToArray())];
    }

    internal static IndicatorSet SetOver(BarColumns bars)
    {
        var (clock, scratch) = (new RunClock { Count = bars.Count }, new ScratchArena());
        var columns = new MarketColumns(bars.Times, bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, IsComplete: true);
        var market = new Market(bars.Symbol, clock, scratch, columns, [], () => default);
        return new IndicatorSet(market, clock, scratch, bars.Count);
    }

    internal static double[][] Stepped(BarColumns bars, Func<IndicatorSet, object> register)
    {
        var run = new IndicatorRun(bars.Symbol);
        var parts = Parts(register(run.Set));
        for (var i = 0; i < bars.Count; i++)
            run.Step(bars, i);
        return [.. parts.Select(part => part.Column[..bars.Count])];
    }

    /// <summary>The series of an indicator: itself, or its parts in order of declaration.</summary>
    internal static Series[] Parts(object indicator) => indicator is Series series
        ? [series]
        : [.. indicator.GetType().GetProperties().Where(p => p.PropertyType == typeof(Series)).Select(p => (Series)p.GetValue(indicator)!)];

    internal void Step(BarColumns bars, int index)
    {
        _market.Times = bars.Times;
        _market.Open.Store(index, bars.Open[index]);
        _market.High.Store(index, bars.High[index]);
        _market.Low.Store(index, bars.Low[index]);
        _market.Close.Store(index, bars.Close[index]);
        _market.Volume.Store(index, bars.Volume[index]);
        _clock.Count = index + 1;
        for (var i = 0; i < Set.Stepped.Count; i++)
            Set.Stepped[i].Step(index);
    }
}
