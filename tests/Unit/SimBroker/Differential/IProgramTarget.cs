namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>What a program of orders can be played to.</summary>
internal interface IProgramTarget
{
    void Step(Bar bar);

    void Place(OrderRequest request);

    void Exit(string positionId, double? volume, double? price, string reason);

    void Modify(string positionId, double? stopLoss, double? takeProfit);

    void Cancel(string orderId);

    Outcome Finish();
}
