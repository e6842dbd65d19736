namespace StrategyHost;

/// <summary>
/// A wish to open a position. Market orders fill at the open of the next bar; the other types rest from the next bar on
/// until they fill, are cancelled by <see cref="Strategy.KeepOrder"/>, or expire. Build it with a factory:
/// <c>OrderRequest.Buy(volume: 1, stopLoss: 95)</c>.
/// </summary>
public sealed record OrderRequest
{
    /// <summary>Buy or sell.</summary>
    public required OrderSide Action { get; init; }

    /// <summary>How the order is filled.</summary>
    public OrderType Type { get; init; } = OrderType.Market;

    /// <summary>Size in lots (units where the lot size is 1); positive.</summary>
    public required double Volume { get; init; }

    /// <summary>The instrument; null: the market's.</summary>
    public string? Symbol { get; init; }

    /// <summary>The limit price of a limit order, the stop price of a stop or stop-limit order; null for market orders.</summary>
    public double? Price { get; init; }

    /// <summary>The limit price of a stop-limit order; null for the other types.</summary>
    public double? LimitPrice { get; init; }

    /// <summary>Price at which the position is closed with a loss: below the entry of a long, above that of a short; null: none.</summary>
    public double? StopLoss { get; init; }

    /// <summary>Price at which the position is closed with a profit: above the entry of a long, below that of a short; null: none.</summary>
    public double? TakeProfit { get; init; }

    /// <summary>A resting order is cancelled after this many bars without a fill; null: it rests for ever.</summary>
    public int? ExpiresAfterBars { get; init; }

    /// <summary>Free text; appears in the trade list.</summary>
    public string? Comment { get; init; }

    /// <summary>Buys at the open of the next bar.</summary>
    /// <param name="volume">Size in lots.</param>
    /// <param name="stopLoss">Stop-loss price, below the market.</param>
    /// <param name="takeProfit">Take-profit price, above the market.</param>
    /// <param name="comment">Appears in the trade list.</param>
    public static OrderRequest Buy(double volume, double? stopLoss = null, double? takeProfit = null, string? comment = null) =>
        Create(OrderSide.Buy, OrderType.Market, volume, null, null, stopLoss, takeProfit, comment);

    /// <summary>Sells (opens a short) at the open of the next bar.</summary>
    /// <param name="volume">Size in lots.</param>
    /// <param name="stopLoss">Stop-loss price, above the market.</param>
    /// <param name="takeProfit">Take-profit price, below the market.</param>
    /// <param name="comment">Appears in the trade list.</param>
    public static OrderRequest Sell(double volume, double? stopLoss = null, double? takeProfit = null, string? comment = null) =>
        Create(OrderSide.Sell, OrderType.Market, volume, null, null, stopLoss, takeProfit, comment);

    /// <summary>Buys when the price falls to <paramref name="price"/>.</summary>
    /// <param name="volume">Size in lots.</param>
    /// <param name="price">Limit price: the most to pay.</param>
    /// <param name="stopLoss">Stop-loss price, below <paramref name="price"/>.</param>
    /// <param name="takeProfit">Take-profit price, above <paramref name="price"/>.</param>
    /// <param name="comment">Appears in the trade list.</param>
    public static OrderRequest BuyLimit(double volume, double price, double? stopLoss = null, double? takeProfit = null, string? comment = null) =>
        Create(OrderSide.Buy, OrderType.Limit, volume, price, null, stopLoss, takeProfit, comment);

    /// <summary>Sells when the price rises to <paramref name="price"/>.</summary>
    /// <param name="volume">Size in lots.</param>
    /// <param name="price">Limit price: the least to receive.</param>
    /// <param name="stopLoss">Stop-loss price, above <paramref name="price"/>.</param>
    /// <param name="takeProfit">Take-profit price, below <paramref name="price"/>.</param>
    /// <param name="comment">Appears in the trade list.</param>
    public static OrderRequest SellLimit(double volume, double price, double? stopLoss = null, double? takeProfit = null, string? comment = null) =>
        Create(OrderSide.Sell, OrderType.Limit, volume, price, null, stopLoss, takeProfit, comment);

    /// <summary>Buys at the market once the price rises to <paramref name="price"/>.</summary>
    /// <param name="volume">Size in lots.</param>
    /// <param name="price">Stop price.</param>
    /// <param name="stopLoss">Stop-loss price, below <paramref name="price"/>.</param>
    /// <param name="takeProfit">Take-profit price, above <paramref name="price"/>.</param>
    /// <param name="comment">Appears in the trade list.</param>
    public static OrderRequest BuyStop(double volume, double price, double? stopLoss = null, double? takeProfit = null, string? comment = null) =>
        Create(OrderSide.Buy, OrderType.Stop, volume, price, null, stopLoss, takeProfit, comment);

    /// <summary>Sells at the market once the price falls to <paramref name="price"/>.</summary>
    /// <param name="volume">Size in lots.</param>
    /// <param name="price">Stop price.</param>
    /// <param name="stopLoss">Stop-loss price, above <paramref name="price"/>.</param>
    /// <param name="takeProfit">Take-profit price, below <paramref name="price"/>.</param>
    /// <param name="comment">Appears in the trade list.</param>
    public static OrderRequest SellStop(double volume, double price, double? stopLoss = null, double? takeProfit = null, string? comment = null) =>
        Create(OrderSide.Sell, OrderType.Stop, volume, price, null, stopLoss, takeProfit, comment);

    /// <summary>Once the price rises to <paramref name="price"/>, buys at <paramref name="limitPrice"/> or lower.</summary>
    /// <param name="volume">Size in lots.</param>
    /// <param name="price">Stop price, which triggers the order.</param>
    /// <param name="limitPrice">Limit price: the most to pay.</param>
    /// <param name="stopLoss">Stop-loss price, below <paramref name="limitPrice"/>.</param>
    /// <param name="takeProfit">Take-profit price, above <paramref name="limitPrice"/>.</param>
    /// <param name="comment">Appears in the trade list.</param>
    public static OrderRequest BuyStopLimit(double volume, double price, double limitPrice, double? stopLoss = null, double? takeProfit = null, string? comment = null) =>
        Create(OrderSide.Buy, OrderType.StopLimit, volume, price, limitPrice, stopLoss, takeProfit, comment);

    /// <summary>Once the price falls to <paramref name="price"/>, sells at <paramref name="limitPrice"/> or higher.</summary>
    /// <param name="volume">Size in lots.</param>
    /// <param name="price">Stop price, which triggers the order.</param>
    /// <param name="limitPrice">Limit price: the least to receive.</param>
    /// <param name="stopLoss">Stop-loss price, above <paramref name="limitPrice"/>.</param>
    /// <param name="takeProfit">Take-profit price, below <paramref name="limitPrice"/>.</param>
    /// <param name="comment">Appears in the trade list.</param>
    public static OrderRequest SellStopLimit(double volume, double price, double limitPrice, double? stopLoss = null, double? takeProfit = null, string? comment = null) =>
        Create(OrderSide.Sell, OrderType.StopLimit, volume, price, limitPrice, stopLoss, takeProfit, comment);

    private static OrderRequest Create(
        OrderSide action, OrderType type, double volume, double? price, double? limitPrice,
        double? stopLoss, double? takeProfit, string? comment) => new()
        {
            Action = action,
            Type = type,
            Volume = volume,
            Price = price,
            LimitPrice = limitPrice,
            StopLoss = stopLoss,
            TakeProfit = takeProfit,
            Comment = comment,
        };
}
