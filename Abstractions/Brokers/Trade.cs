namespace StrategyHost.Brokers;

/// <summary>One closed position, or one closed part of it. Money is in account currency.</summary>
public sealed record Trade
{
    /// <summary>Counter, <c>trd-000001</c>.</summary>
    public required string TradeId { get; init; }

    /// <summary>The order that opened the position.</summary>
    public required string OrderId { get; init; }

    /// <summary>The position.</summary>
    public required string PositionId { get; init; }

    /// <summary>The instrument.</summary>
    public required string Symbol { get; init; }

    /// <summary>Buy: a long; sell: a short.</summary>
    public required OrderSide Side { get; init; }

    /// <summary>Size closed, in lots.</summary>
    public required double Volume { get; init; }

    /// <summary>Index of the bar of entry.</summary>
    public required int EntryIndex { get; init; }

    /// <summary>UTC open time of the bar of entry.</summary>
    public required DateTime EntryTime { get; init; }

    /// <summary>Average price of the entry's fills, slippage included.</summary>
    public required double EntryPrice { get; init; }

    /// <summary>Index of the bar of exit.</summary>
    public required int ExitIndex { get; init; }

    /// <summary>UTC open time of the bar of exit.</summary>
    public required DateTime ExitTime { get; init; }

    /// <summary>Price of the exit, slippage included.</summary>
    public required double ExitPrice { get; init; }

    /// <summary>Stop loss in force at the exit.</summary>
    public double? StopLoss { get; init; }

    /// <summary>Take profit in force at the exit.</summary>
    public double? TakeProfit { get; init; }

    /// <summary>Profit before commissions.</summary>
    public required decimal GrossPnl { get; init; }

    /// <summary>Commissions of the entry's share and of the exit.</summary>
    public required decimal Commission { get; init; }

    /// <summary>What slippage cost at both ends; already contained in the prices.</summary>
    public required decimal Slippage { get; init; }

    /// <summary>Gross profit − commissions.</summary>
    public decimal NetPnl => GrossPnl - Commission;

    /// <summary>Net profit in percent of the notional at the entry.</summary>
    public required double ReturnPct { get; init; }

    /// <summary>Bars from entry to exit.</summary>
    public int BarsHeld => ExitIndex - EntryIndex;

    /// <summary>Maximum adverse excursion: the worst unrealised profit on the way, 0 or negative.</summary>
    public required double Mae { get; init; }

    /// <summary>Maximum favourable excursion: the best unrealised profit on the way, 0 or positive.</summary>
    public required double Mfe { get; init; }

    /// <summary>The comment of the order that opened it.</summary>
    public string? EntryComment { get; init; }

    /// <summary><c>signal: …</c>, <c>stop_loss</c>, <c>take_profit</c>, <c>stop_out</c> or <c>limit</c>.</summary>
    public required string ExitReason { get; init; }
}
