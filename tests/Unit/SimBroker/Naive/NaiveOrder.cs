namespace StrategyHost.Unit.SimBroker.Naive;

internal sealed class NaiveOrder
{
    public required string Id { get; init; }

    public required bool IsBuy { get; init; }

    public required OrderType Type { get; init; }

    public required int PlacedAt { get; init; }

    public decimal Price { get; init; }

    public decimal Limit { get; init; }

    public decimal? StopLoss { get; init; }

    public decimal? TakeProfit { get; init; }

    public int? Expiry { get; init; }

    public string? ExitReason { get; init; }

    public decimal? Left { get; set; }

    public NaivePosition? Position { get; set; }

    public bool AtOpen { get; set; }

    public bool Triggered { get; set; }

    public bool Gone { get; set; }
}
