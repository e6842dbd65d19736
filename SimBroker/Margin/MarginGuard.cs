using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger;
using StrategyHost.SimBroker.Orders;
using StrategyHost.SimBroker.Positions;

namespace StrategyHost.SimBroker.Margin;

/// <summary>Margin calls and stop-outs at a bar's close. It computes in decimals, so that a level met exactly is met.</summary>
internal sealed class MarginGuard(BrokerState state, PositionCloser closer)
{
    private readonly decimal _call = (decimal)state.Options.MarginCallPct / 100m;
    private readonly decimal _stopOut = (decimal)state.Options.StopOutPct / 100m;

    /// <summary>Whether the level is below the call level and that has been said.</summary>
    internal bool IsCalled { get; private set; }

    internal void Check()
    {
        var close = (decimal)state.Close;
        var isBelow = state.Open.Count > 0 && _call > 0 && IsBelowCall(close);
        if (isBelow && !IsCalled)
            Report(BrokerEventType.MarginCall, null, close);
        IsCalled = isBelow;
        while (state.Open.Count > 0 && state.EquityAt(close) <= state.UsedMargin * _stopOut)
            CloseWorst(close);
        IsCalled = IsCalled && state.Open.Count > 0 && IsBelowCall(close);
    }

    private bool IsBelowCall(decimal close) => state.EquityAt(close) < state.UsedMargin * _call;

    /// <summary>The volume cap does not hold a stop-out back: the broker closes, not the trader.</summary>
    private void CloseWorst(decimal close)
    {
        var worst = state.Open[0];
        var least = ProfitAt(close, worst);
        foreach (var position in state.Open.All[1..])
        {
            if (ProfitAt(close, position) is var profit && profit < least)
                (worst, least) = (position, profit);
        }

        Report(BrokerEventType.StopOut, worst, close);
        closer.Close(worst, worst.Volume, new ExitFill(state.Close, Slips: true, ExitReasons.StopOut, IsInside: false));
    }

    private decimal ProfitAt(decimal close, OpenPosition position) =>
        position.GrossProfit(close * position.Volume, position.Holding.Cost, state.Lots);

    private void Report(BrokerEventType type, OpenPosition? position, decimal close) =>
        state.Journal.Add(state.Event(type) with
        {
            PositionId = position?.Id,
            Side = position?.Side,
            Volume = (double?)position?.Volume,
            Price = state.Close,
            MarginLevel = (double)state.EquityAt(close) / (double)state.UsedMargin * 100,
        });
}
