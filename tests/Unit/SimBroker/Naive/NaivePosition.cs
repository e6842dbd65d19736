namespace StrategyHost.Unit.SimBroker.Naive;

internal sealed class NaivePosition
{
    public required string Id { get; init; }

    public required bool IsLong { get; init; }

    public required int EntryIndex { get; init; }

    public decimal Sign => IsLong ? 1 : -1;

    public decimal Volume { get; set; }

    public decimal Average { get; set; }

    public decimal Commission { get; set; }

    public decimal Slippage { get; set; }

    public decimal? StopLoss { get; set; }

    public decimal? TakeProfit { get; set; }

    public decimal Lowest { get; set; } = decimal.MaxValue;

    public decimal Highest { get; set; } = decimal.MinValue;

    public int InsideAt { get; set; } = -1;

    public bool InsideByStop { get; set; }

    public decimal? Foregone { get; set; }

    public decimal SinceForegone { get; set; }

    public bool IsStopping { get; set; }

    public bool StopHitBy(decimal price) => StopLoss is { } stop && Sign * (price - stop) <= 0;

    public bool Reaches(decimal price, decimal target) => Sign * (price - target) >= 0;
}
