using StrategyHost.Brokers;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Takes every order and fills none; keeps what it was asked for.</summary>
internal sealed class IdleBroker : IBrokerAdapter
{
    public List<OrderRequest> Orders { get; } = [];

    public OrderResult PlaceOrder(OrderRequest request)
    {
        Orders.Add(request);
        return new OrderResult(true, Orders.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), null, null, null);
    }

    public bool CancelOrder(string orderId) => true;

    public CloseResult ClosePosition(string positionId, double? price = null) => throw new NotSupportedException();

    public bool ModifyPosition(string positionId, double? stopLoss, double? takeProfit) => false;

    public IReadOnlyList<BrokerEvent> StepBar(in Bar bar) => [];

    public IReadOnlyList<Position> GetPositions() => [];

    public Account GetAccount() => new(100_000, 0, 0);

    public BrokerReport GenerateReport() => throw new NotSupportedException();

    public IReadOnlyDictionary<string, string> SaveReport(string directory) => throw new NotSupportedException();
}
