using StrategyHost.Brokers;
using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker;

/// <summary>Plays a few hand-written bars to a broker without costs.</summary>
internal sealed class Script
{
    internal static readonly BrokerOptions Free = new() { Commission = CommissionModel.None, CommissionValue = 0, Leverage = 100 };

    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private int _bars;

    internal Script(BrokerOptions? options = null) => Broker = new SimBrokerAdapter(options ?? Free, "X");

    internal SimBrokerAdapter Broker { get; }

    internal BrokerReport Report => Broker.GenerateReport();

    internal IReadOnlyList<BrokerEvent> Bar(double open, double high, double low, double close, double volume = 1000) =>
        Broker.StepBar(new Bar(Start.AddHours(_bars++), open, high, low, close, volume, "X"));

    internal IReadOnlyList<BrokerEvent> Flat(double price) => Bar(price, price, price, price);

    /// <summary>A first bar at 100, an order at its close, then the bars.</summary>
    internal static Script After(OrderRequest order, BrokerOptions? options, params (double O, double H, double L, double C)[] bars)
    {
        var script = new Script(options);
        script.Flat(100);
        script.Broker.PlaceOrder(order);
        foreach (var (o, h, l, c) in bars)
            script.Bar(o, h, l, c);
        return script;
    }
}
