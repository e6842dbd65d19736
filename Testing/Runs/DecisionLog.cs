using StrategyHost.Brokers;

namespace StrategyHost.Testing.Runs;

/// <summary>Notes what a session asks of its broker, bar by bar, and passes it on.</summary>
internal sealed class DecisionLog(IBrokerAdapter broker) : IBrokerAdapter
{
    private readonly List<ExitRequest> _exits = [];
    private readonly List<ProtectionUpdate> _updates = [];
    private readonly List<string> _cancelled = [];
    private OrderRequest? _entry;
    private int _bar = -1;

    /// <summary>What was asked for at the bar that is being decided, or was decided last.</summary>
    internal BarDecisions Current => new(_bar, _entry, [.. _exits], [.. _updates], [.. _cancelled]);

    public OrderResult PlaceOrder(OrderRequest request)
    {
        _entry = request;
        return broker.PlaceOrder(request);
    }

    public bool CancelOrder(string orderId)
    {
        _cancelled.Add(orderId);
        return broker.CancelOrder(orderId);
    }

    public CloseResult ClosePosition(string positionId, double? price = null) => broker.ClosePosition(positionId, price);

    public CloseResult ClosePosition(ExitRequest exit)
    {
        _exits.Add(exit);
        return broker.ClosePosition(exit);
    }

    public bool ModifyPosition(string positionId, double? stopLoss, double? takeProfit)
    {
        _updates.Add(new ProtectionUpdate(positionId, stopLoss, takeProfit));
        return broker.ModifyPosition(positionId, stopLoss, takeProfit);
    }

    public IReadOnlyList<BrokerEvent> StepBar(in Bar bar)
    {
        _bar++;
        _entry = null;
        _exits.Clear();
        _updates.Clear();
        _cancelled.Clear();
        return broker.StepBar(in bar);
    }

    public IReadOnlyList<Position> GetPositions() => broker.GetPositions();

    public Account GetAccount() => broker.GetAccount();

    public BrokerReport GenerateReport() => broker.GenerateReport();

    public IReadOnlyDictionary<string, string> SaveReport(string directory) => broker.SaveReport(directory);
}
