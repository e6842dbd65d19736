using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>Plays programs to the simulator with all bars loaded beforehand.</summary>
internal sealed class LoadedTarget : IProgramTarget
{
    private readonly SimBrokerAdapter _broker;
    private readonly SimBrokerTarget _target;

    public LoadedTarget(SimBrokerAdapter broker, IReadOnlyList<Bar> bars)
    {
        _broker = broker;
        _target = new SimBrokerTarget(broker);
        broker.Load(LoadedBarsTests.Columns(bars));
    }

    public void Step(Bar bar) => _broker.StepNext();

    public void Place(OrderRequest request) => _target.Place(request);

    public void Exit(string positionId, double? volume, double? price, string reason) => _target.Exit(positionId, volume, price, reason);

    public void Modify(string positionId, double? stopLoss, double? takeProfit) => _target.Modify(positionId, stopLoss, takeProfit);

    public void Cancel(string orderId) => _target.Cancel(orderId);

    public Outcome Finish() => _target.Finish();
}
