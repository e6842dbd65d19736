using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Copies what happened so far into a report that later bars do not change.</summary>
internal static class ReportBuilder
{
    internal static BrokerReport Build(BrokerState state, Account account)
    {
        return new BrokerReport
        {
            StartingBalance = state.Options.StartingBalance,
            Account = account,
            Trades = new TradeList(state.Journal, state.Symbol, state.Curve),
            EquityCurve = state.Curve.View(state.Options.StartingBalance),
            Events = state.Journal.All(),
            OpenPositions = [.. state.Open.Views.Select(position => Copy(position, state.Index))],
            UnfilledOrders = state.Orders.Count,
            Rejections = new SortedDictionary<string, int>(state.Journal.Rejections.ToDictionary(), StringComparer.Ordinal),
            AmbiguousBars = state.Ambiguity.Bars,
            BestNetProfit = state.NetProfit + state.Ambiguity.Better,
            WorstNetProfit = state.NetProfit + state.Ambiguity.Worse,
            IsRuined = state.IsRuined,
        };
    }

    private static Position Copy(Position position, int index)
    {
        var handle = new PositionHandle(
            position.PositionId, position.Symbol, position.Side, position.Volume, position.EntryPrice,
            position.EntryTime, position.EntryIndex, position.StopLoss, position.TakeProfit, position.Comment);
        handle.Mark(index, position.UnrealizedPnl);
        return handle.Position;
    }
}
