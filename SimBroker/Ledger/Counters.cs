using System.Globalization;

namespace StrategyHost.SimBroker.Ledger;

/// <summary>Ids are counters, so that two runs agree byte for byte. They are kept as numbers; the text is made for whoever reads it.</summary>
internal sealed class Counters
{
    private const int KindLength = 4;
    private const int Digits = 6;
    private const int FirstBeyond = 1_000_000;

    private static readonly string Pairs = string.Concat(Enumerable.Range(0, 100).Select(static pair => pair.ToString("00", CultureInfo.InvariantCulture)));

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
        Span<char> text = stackalloc char[KindLength + Digits];
        kind.CopyTo(text);
        var rest = (uint)number;
        for (var i = KindLength + Digits - 2; i >= KindLength; i -= 2)
        {
            Pairs.AsSpan(2 * (int)(rest % 100), 2).CopyTo(text[i..]);
            rest /= 100;
        }

        return new string(text);
    }
}
