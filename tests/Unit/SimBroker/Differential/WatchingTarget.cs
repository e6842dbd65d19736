using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>Looks now and then at the account and the open positions, as a strategy would.</summary>
internal sealed class WatchingTarget(SimBrokerAdapter broker, IProgramTarget target) : IProgramTarget
{
    private const int Every = 3;
    private int _bars;

    public List<(Account Account, double Profit, int BarsHeld)> Seen { get; } = [];

    public void Step(Bar bar)
    {
        target.Step(bar);
        if (_bars++ % Every != 0)
            return;
        foreach (var position in broker.GetPositions())
            Seen.Add((broker.GetAccount(), position.UnrealizedPnl, position.BarsHeld));
        Seen.Add((broker.GetAccount(), 0, 0));
    }

    public void Place(OrderRequest request) => target.Place(request);

    public void Exit(string positionId, double? volume, double? price, string reason) => target.Exit(positionId, volume, price, reason);

    public void Modify(string positionId, double? stopLoss, double? takeProfit) => target.Modify(positionId, stopLoss, takeProfit);

    public void Cancel(string orderId) => target.Cancel(orderId);

    public Outcome Finish() => target.Finish();
}
