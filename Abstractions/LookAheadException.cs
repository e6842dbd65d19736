namespace StrategyHost;

/// <summary>A strategy read a value that is not known yet at the current bar.</summary>
public sealed class LookAheadException : InvalidOperationException
{
    /// <summary>Creates the exception for one read.</summary>
    /// <param name="index">The index that was read.</param>
    /// <param name="count">How many values are known at the current bar.</param>
    public LookAheadException(int index, int count)
        : base(count == 0
            ? $"Read index {index} of a series that holds no value yet. Series can be read from FindEntries, FindExits, AdjustProtection and KeepOrder; use [^1] for the current bar."
            : $"Read index {index} of a series that holds {count} values at this bar (0 to {count - 1}). The future is not known: use [^1] for the current bar, [^2] for the one before.")
    {
        Index = index;
        Count = count;
    }

    /// <summary>The index that was read.</summary>
    public int Index { get; }

    /// <summary>How many values were known at the current bar.</summary>
    public int Count { get; }
}
