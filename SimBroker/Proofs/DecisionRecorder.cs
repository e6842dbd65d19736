using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Proofs;

/// <summary>
/// Notes everything a session asks of its broker, and passes it on. After the last bar of interest it ends the session, the
/// only way a broker can: with a ruined account.
/// </summary>
internal sealed class DecisionRecorder(IReplayBroker broker, DecisionTrace trace, int lastBar) : IReplayBroker
{
    private static readonly Account Ruined = new(-1, 0, 0);
    private static readonly BrokerEvent[] End = [new(BrokerEventType.StopOut, default)];

    private int _bar = -1;

    public OrderResult PlaceOrder(OrderRequest request)
    {
        trace.Add(_bar, DecisionKind.Entry, request);
        return broker.PlaceOrder(request);
    }

    public bool CancelOrder(string orderId)
    {
        trace.Add(_bar, DecisionKind.Cancellation, orderId);
        return broker.CancelOrder(orderId);
    }

    public CloseResult ClosePosition(string positionId, double? price = null)
    {
        trace.Add(_bar, DecisionKind.Exit, new ExitRequest(positionId, price is null ? "at the market" : "at a price"));
        return broker.ClosePosition(positionId, price);
    }

    public CloseResult ClosePosition(ExitRequest exit)
    {
        trace.Add(_bar, DecisionKind.Exit, exit);
        return broker.ClosePosition(exit);
    }

    public bool ModifyPosition(string positionId, double? stopLoss, double? takeProfit)
    {
        trace.Add(_bar, DecisionKind.Protection, new ProtectionUpdate(positionId, stopLoss, takeProfit));
        return broker.ModifyPosition(positionId, stopLoss, takeProfit);
    }

    public IReadOnlyList<BrokerEvent> StepBar(in Bar bar)
    {
        _bar++;
        return _bar > lastBar ? End : broker.StepBar(in bar);
    }

    public void Load(in ReplayBars bars) => broker.Load(bars);

    public IReadOnlyList<BrokerEvent>? StepNext()
    {
        _bar++;
        return _bar > lastBar ? End : broker.StepNext();
    }

    public IReadOnlyList<Position> GetPositions() => broker.GetPositions();

    public Account GetAccount() => _bar > lastBar ? Ruined : broker.GetAccount();

    public BrokerReport GenerateReport() => broker.GenerateReport();

    public IReadOnlyDictionary<string, string> SaveReport(string directory) => broker.SaveReport(directory);
}
