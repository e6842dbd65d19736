namespace StrategyHost.SimBroker.Data.Import;

/// <summary>What the importer need not infer. Columns are named as in the header, in any case, or by their number from 1.</summary>
public sealed record ImportOptions
{
    /// <summary>Name of the instrument; null: the file's stem in upper case.</summary>
    public string? Symbol { get; init; }

    /// <summary>Column of the time, or of the date (<c>--time</c>).</summary>
    public string? Time { get; init; }

    /// <summary>Column of the time of day where the date has a column of its own (<c>--time-of-day</c>).</summary>
    public string? TimeOfDay { get; init; }

    /// <summary>Column of the open (<c>--open</c>).</summary>
    public string? Open { get; init; }

    /// <summary>Column of the high (<c>--high</c>).</summary>
    public string? High { get; init; }

    /// <summary>Column of the low (<c>--low</c>).</summary>
    public string? Low { get; init; }

    /// <summary>Column of the close (<c>--close</c>).</summary>
    public string? Close { get; init; }

    /// <summary>Column of the volume (<c>--volume</c>).</summary>
    public string? Volume { get; init; }

    /// <summary>Order of day and month (<c>--date-order day-first|month-first</c>).</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>What stands before the decimals (<c>--decimal point|comma</c>).</summary>
    public DecimalMark? DecimalMark { get; init; }

    /// <summary>What may be repaired; sorting, which loses nothing, is always allowed and reported.</summary>
    public RepairKinds Repair { get; init; }
}
