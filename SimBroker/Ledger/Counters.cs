using System.Globalization;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Ids are counters, so that two runs agree byte for byte.</summary>
internal sealed class Counters
{
    private int _orders;
    private int _positions;
    private int _trades;

    internal string NextOrder() => Format("ord", ++_orders);

    internal string NextPosition() => Format("pos", ++_positions);

    internal string NextTrade() => Format("trd", ++_trades);

    private static string Format(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:D6}");
}
