using StrategyHost.Brokers;

namespace StrategyHost;

/// <summary>An open position. Read-only to strategies; its figures are those of the current bar's close.</summary>
public sealed class Position
{
    private IPositionMark? _mark;
    private readonly long[] _barTimes;
    private int _index;
    private double _unrealizedPnl;

    internal Position(
        string positionId, string symbol, OrderSide side, double volume, double entryPrice,
        long[] barTimes, int entryIndex, double? stopLoss, double? takeProfit, string? comment)
    {
        PositionId = positionId;
        Symbol = symbol;
        Side = side;
        Volume = volume;
        EntryPrice = entryPrice;
        _barTimes = barTimes;
        EntryIndex = entryIndex;
        StopLoss = stopLoss;
        TakeProfit = takeProfit;
        Comment = comment;
        _index = entryIndex;
    }

    /// <summary>The broker's name for the position.</summary>
    public string PositionId { get; }

    /// <summary>The instrument.</summary>
    public string Symbol { get; }

    /// <summary><see cref="OrderSide.Buy"/>: long; <see cref="OrderSide.Sell"/>: short.</summary>
    public OrderSide Side { get; }

    /// <summary>Size in lots that is still open.</summary>
    public double Volume { get; internal set; }

    /// <summary>Average price of the fills that opened it.</summary>
    public double EntryPrice { get; internal set; }

    /// <summary>UTC open time of the bar in which it was opened.</summary>
    public DateTime EntryTime => new(_barTimes[_barTimes.Length == 1 ? 0 : EntryIndex], DateTimeKind.Utc);

    /// <summary>Index of the bar in which it was opened.</summary>
    public int EntryIndex { get; }

    /// <summary>Stop-loss price; null: none.</summary>
    public double? StopLoss { get; internal set; }

    /// <summary>Take-profit price; null: none.</summary>
    public double? TakeProfit { get; internal set; }

    /// <summary>Profit at the current close in account currency, before commissions.</summary>
    public double UnrealizedPnl => _mark is { } mark ? mark.UnrealizedPnl : _unrealizedPnl;

    /// <summary>Bars since the entry: 0 at the close of the bar in which it was opened.</summary>
    public int BarsHeld => (_mark is { } mark ? mark.Index : _index) - EntryIndex;

    /// <summary>The comment of the order that opened it.</summary>
    public string? Comment { get; }

    /// <summary>Builds the wish to close this position at the open of the next bar.</summary>
    /// <param name="reason">Why; appears in the trade list as <c>signal: reason</c>.</param>
    /// <param name="volume">How much to close, in lots; null: all of it.</param>
    public ExitRequest Exit(string reason, double? volume = null) => new(PositionId, reason) { Volume = volume };

    internal void Follow(IPositionMark mark) => _mark = mark;

    internal void Mark(int index, double unrealizedPnl)
    {
        _mark = null;
        _index = index;
        _unrealizedPnl = unrealizedPnl;
    }
}
