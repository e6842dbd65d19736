using StrategyHost.Brokers;
using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker;

public sealed class AllocationTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void Stepping_a_bar_allocates_nothing_while_nothing_trades(bool isOpen)
    {
        const int Bars = 5000;
        IBrokerAdapter broker = new SimBrokerAdapter(Script.Free, "X", Bars + 2);
        Step(0);
        if (isOpen)
            broker.PlaceOrder(OrderRequest.Buy(1, stopLoss: 1, takeProfit: 1000));
        Step(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Bars; i++)
            Step(i + 2);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(broker.GetPositions(), Has.Count.EqualTo(isOpen ? 1 : 0));

        void Step(int i) => broker.StepBar(new Bar(DateTime.UnixEpoch.AddMinutes(i), 100, 101, 99, 100, 1));
    }
}
