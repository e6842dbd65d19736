namespace StrategyHost.SimBroker.Costs;

/// <summary>
/// The prices that the ledger can hold: 15 significant digits (what a decimal made of a double keeps; so close × 0.98 is
/// 98 and not 98.00000000000001), and multiples of the tick where there is one.
/// </summary>
internal sealed class PriceGrid(double tickSize)
{
    /// <summary>With at most 1e12 units, a notional stays near 1e24, far inside the decimal's 7.9e28.</summary>
    internal const double Max = 1e12;

    /// <summary>With at least 1e-8 units, a notional keeps ten of the decimal's 28 places.</summary>
    internal const double Min = 1e-10;

    private readonly decimal _tick = (decimal)tickSize;
    private readonly DecimalCast _cast = new();

    internal bool HasTick { get; } = tickSize != 0;

    /// <summary>False for NaN, infinities, zero and negative prices too.</summary>
    internal static bool Holds(double price) => price is >= Min and <= Max;

    /// <summary>A price as the ledger holds it.</summary>
    internal decimal Fix(double price) => _cast.Of(price);

    /// <summary>The price of a fill: a buyer pays the tick above, a seller receives the tick below.</summary>
    internal decimal RoundFill(decimal price, OrderSide side)
    {
        var rounded = Round(price, up: side == OrderSide.Buy);
        return (decimal)(double)Math.Max(rounded, _tick > 0 ? _tick : (decimal)Min);
    }

    /// <summary>A level that triggers at the market, as a fill; NaN stays NaN.</summary>
    internal double RoundStop(double price, OrderSide side) => RoundLevel(price, up: side == OrderSide.Buy);

    /// <summary>A limit: against the trader is the side that fills later, and never beyond what was allowed.</summary>
    internal double RoundLimit(double price, OrderSide side) => RoundLevel(price, up: side == OrderSide.Sell);

    private double RoundLevel(double price, bool up)
    {
        if (!Holds(price))
            return price;
        return HasTick ? (double)Round((decimal)price, up) : FifteenDigits.Round(price);
    }

    private decimal Round(decimal price, bool up)
    {
        if (!HasTick)
            return price;
        var ticks = price / _tick;
        return (up ? Math.Ceiling(ticks) : Math.Floor(ticks)) * _tick;
    }
}
