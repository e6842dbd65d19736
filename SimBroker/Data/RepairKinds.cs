namespace StrategyHost.SimBroker.Data;

/// <summary>What may be changed in a bar file that breaks the rules. Every change is counted in <see cref="RepairCounts"/>.</summary>
[Flags]
public enum RepairKinds
{
    /// <summary>Nothing: the first violation refuses the file.</summary>
    None = 0,

    /// <summary>Rows that are not in order of time are sorted.</summary>
    Sort = 1,

    /// <summary>Of rows with the same time the first in the file is kept.</summary>
    DropDuplicates = 2,

    /// <summary>A high below or a low above another price of its row is moved to the highest or lowest price of the row.</summary>
    ClampHighLow = 4,

    /// <summary>A volume that is missing, unreadable, infinite or negative becomes 0.</summary>
    ZeroVolume = 8,

    /// <summary>Rows with a wrong number of fields, an unreadable time, or a price that is unreadable, infinite or not positive are dropped.</summary>
    DropUnusable = 16,

    /// <summary>Everything above.</summary>
    All = Sort | DropDuplicates | ClampHighLow | ZeroVolume | DropUnusable,
}
