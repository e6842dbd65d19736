namespace StrategyHost.SimBroker.Data.Import;

/// <summary>What stands before the decimals of a number.</summary>
public enum DecimalMark
{
    /// <summary>1234.5 or 1,234.5</summary>
    Point,

    /// <summary>1234,5 or 1.234,5</summary>
    Comma,
}
