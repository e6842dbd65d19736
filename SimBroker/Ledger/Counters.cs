using System.Globalization;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Ids are counters, so that two runs agree byte for byte. They are kept as numbers; the text is made for whoever reads it.</summary>
internal sealed class Counters
{
    private const int Digits = 6;
    private const int FirstBeyond = 1_000_000;

    private int _orders;
    private int _positions;

    internal int NextOrder() => ++_orders;

    internal int NextPosition() => ++_positions;

    internal static string OrderId(int number) => Format("ord-", number);

    internal static string PositionId(int number) => Format("pos-", number);

    internal static string TradeId(int number) => Format("trd-", number);

    private static string Format(string kind, int number)
    {
        if (number >= FirstBeyond)
            return string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
        return string.Create(kind.Length + Digits, (kind, number), static (text, id) =>
        {
            id.kind.CopyTo(text);
            var rest = (uint)id.number;
            for (var i = text.Length - 1; i >= id.kind.Length; i--)
            {
                text[i] = (char)('0' + rest % 10);
                rest /= 10;
            }
        });
    }
}
