namespace StrategyHost.SimBroker.Data;

/// <summary>How many rows of a file each repair touched.</summary>
public sealed record RepairCounts
{
    /// <summary>Rows that came later in the file than a row of a later time and were sorted.</summary>
    public int Sorted { get; internal set; }

    /// <summary>Rows dropped because an earlier row of the file has the same time.</summary>
    public int DuplicatesDropped { get; internal set; }

    /// <summary>Rows whose high or low was moved to bracket the other prices.</summary>
    public int HighLowClamped { get; internal set; }

    /// <summary>Rows whose volume became 0.</summary>
    public int VolumesZeroed { get; internal set; }

    /// <summary>Rows dropped because their time or a price cannot be used.</summary>
    public int UnusableDropped { get; internal set; }

    /// <summary>All repairs together.</summary>
    public int Total => Sorted + DuplicatesDropped + HighLowClamped + VolumesZeroed + UnusableDropped;
}
