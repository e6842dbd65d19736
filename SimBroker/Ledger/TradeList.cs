using System.Collections;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>The trades closed so far, made when the first of them is read; later ones do not show in it.</summary>
internal sealed class TradeList(EventJournal journal, string symbol, EquityRecorder times) : IReadOnlyList<Trade>
{
    private Trade[]? _trades;

    public int Count { get; } = journal.Closings.Count;

    public Trade this[int index] => Trades[index];

    private Trade[] Trades => _trades ??= MakeTrades();

    public IEnumerator<Trade> GetEnumerator() => ((IEnumerable<Trade>)Trades).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Trade[] MakeTrades()
    {
        var trades = new Trade[Count];
        for (var i = 0; i < trades.Length; i++)
            trades[i] = journal.Closings[i].ToTrade(i + 1, symbol, times, journal.Texts);
        return trades;
    }
}
