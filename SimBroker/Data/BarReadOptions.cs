namespace StrategyHost.SimBroker.Data;

/// <summary>How a bar file is read; the defaults refuse every violation and keep every bar.</summary>
public sealed record BarReadOptions
{
    /// <summary>Name of the instrument; null: the file's stem in upper case.</summary>
    public string? Symbol { get; init; }

    /// <summary>The bars to keep, after the whole file has been checked.</summary>
    public DateRange Range { get; init; } = DateRange.All;

    /// <summary>What may be repaired.</summary>
    public RepairKinds Repair { get; init; }
}
