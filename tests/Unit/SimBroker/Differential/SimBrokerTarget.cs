using StrategyHost.Brokers;
using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>Plays programs to the simulator and reads the outcome off its report.</summary>
internal sealed class SimBrokerTarget(SimBrokerAdapter broker) : IProgramTarget
{
    public void Step(Bar bar) => broker.StepBar(bar);

    public void Place(OrderRequest request) => broker.PlaceOrder(request);

    public void Exit(string positionId, double? volume, double? price, string reason) =>
        _ = price is null
            ? broker.ClosePosition(new ExitRequest(positionId, reason) { Volume = volume })
            : broker.ClosePosition(positionId, price);

    public void Modify(string positionId, double? stopLoss, double? takeProfit) =>
        broker.ModifyPosition(positionId, stopLoss, takeProfit);

    public void Cancel(string orderId) => broker.CancelOrder(orderId);

    public Outcome Finish()
    {
        var report = broker.GenerateReport();
        var outcome = new Outcome
        {
            Ambiguous = report.AmbiguousBars,
            MarginCalls = report.Events.Count(e => e.Type == BrokerEventType.MarginCall),
            Unfilled = report.UnfilledOrders,
            Best = report.BestNetProfit,
            Worst = report.WorstNetProfit,
        };
        outcome.Trades.AddRange(report.Trades.Select(t => new OutcomeTrade(
            t.PositionId, t.Side == OrderSide.Buy, (decimal)t.Volume, t.EntryIndex, (decimal)t.EntryPrice, t.ExitIndex,
            (decimal)t.ExitPrice, t.GrossPnl, t.Commission, t.Slippage, (decimal)t.Mae, (decimal)t.Mfe, t.ExitReason)));
        outcome.Balance.AddRange(report.EquityCurve.Select(p => (decimal)p.Balance));
        outcome.Equity.AddRange(report.EquityCurve.Select(p => (decimal)p.Equity));
        outcome.Rejections.AddRange(report.Events.Where(e => e.Type == BrokerEventType.OrderRejected).Select(e => e.Reason!));
        return outcome;
    }
}
