using System.Collections;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>The closed trades of a report, made when the first of them is read.</summary>
internal sealed class TradeList(Closing[] closings, EquityRecorder times) : IReadOnlyList<Trade>
{
    private Trade[]? _trades;

    public int Count => closings.Length;

    public Trade this[int index] => Trades[index];

    private Trade[] Trades => _trades ??= Array.ConvertAll(closings, closing => closing.ToTrade(times));

    public IEnumerator<Trade> GetEnumerator() => ((IEnumerable<Trade>)Trades).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
