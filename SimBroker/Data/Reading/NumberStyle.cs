namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>How a file writes its numbers.</summary>
internal enum NumberStyle
{
    /// <summary>1234.5</summary>
    Point,

    /// <summary>1234,5 or 1.234,5</summary>
    CommaDecimal,

    /// <summary>1,234.5</summary>
    CommaGroups,
}
