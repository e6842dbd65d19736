namespace StrategyHost.Brokers;

/// <summary>
/// A broker's hold on a <see cref="Brokers.PositionHandle.Position"/>: what strategies see as read-only is written through this.
/// </summary>
public readonly record struct PositionHandle
{
    /// <summary>Opens a position.</summary>
    /// <param name="positionId">Unique within the run.</param>
    /// <param name="symbol">The instrument.</param>
    /// <param name="side">Buy: long; sell: short.</param>
    /// <param name="volume">Size in lots.</param>
    /// <param name="entryPrice">Price of the fill.</param>
    /// <param name="entryTime">UTC open time of the bar.</param>
    /// <param name="entryIndex">Index of the bar.</param>
    /// <param name="stopLoss">Stop-loss price; null: none.</param>
    /// <param name="takeProfit">Take-profit price; null: none.</param>
    /// <param name="comment">The order's comment.</param>
    public PositionHandle(
        string positionId, string symbol, OrderSide side, double volume, double entryPrice,
        DateTime entryTime, int entryIndex, double? stopLoss, double? takeProfit, string? comment)
        : this(positionId, symbol, side, volume, entryPrice, [entryTime.Ticks], entryIndex, stopLoss, takeProfit, comment)
    {
    }

    /// <summary>Opens a position at one of bars whose times are at hand; that of the entry is looked up when somebody asks.</summary>
    /// <param name="positionId">Unique within the run.</param>
    /// <param name="symbol">The instrument.</param>
    /// <param name="side">Buy: long; sell: short.</param>
    /// <param name="volume">Size in lots.</param>
    /// <param name="entryPrice">Price of the fill.</param>
    /// <param name="barTimes">Open times of the bars in UTC ticks.</param>
    /// <param name="entryIndex">Index of the bar.</param>
    /// <param name="stopLoss">Stop-loss price; null: none.</param>
    /// <param name="takeProfit">Take-profit price; null: none.</param>
    /// <param name="comment">The order's comment.</param>
    public PositionHandle(
        string positionId, string symbol, OrderSide side, double volume, double entryPrice,
        long[] barTimes, int entryIndex, double? stopLoss, double? takeProfit, string? comment) =>
        Position = new Position(positionId, symbol, side, volume, entryPrice, barTimes, entryIndex, stopLoss, takeProfit, comment);

    /// <summary>What strategies see.</summary>
    public Position Position { get; }

    /// <summary>Marks the position to a bar's close, and ends what <see cref="Follow"/> began.</summary>
    /// <param name="index">Index of the bar.</param>
    /// <param name="unrealizedPnl">Profit at its close, before commissions.</param>
    public void Mark(int index, double unrealizedPnl) => Position.Mark(index, unrealizedPnl);

    /// <summary>Leaves it to <paramref name="mark"/> to tell bar and profit, until the next <see cref="Mark"/>.</summary>
    /// <param name="mark">Asked whenever the strategy asks the position.</param>
    public void Follow(IPositionMark mark) => Position.Follow(mark);

    /// <summary>Replaces both protection levels.</summary>
    /// <param name="stopLoss">Stop-loss price; null: none.</param>
    /// <param name="takeProfit">Take-profit price; null: none.</param>
    public void Protect(double? stopLoss, double? takeProfit)
    {
        Position.StopLoss = stopLoss;
        Position.TakeProfit = takeProfit;
    }

    /// <summary>Changes the size after a partial fill or a partial close.</summary>
    /// <param name="volume">Size in lots that is open now.</param>
    /// <param name="entryPrice">Average entry price now.</param>
    public void Resize(double volume, double entryPrice)
    {
        Position.Volume = volume;
        Position.EntryPrice = entryPrice;
    }
}
