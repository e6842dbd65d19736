namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>What is wrong with one row; the lowest flag is the one reported.</summary>
[Flags]
internal enum RowIssues
{
    None = 0,
    FieldCount = 1,
    Time = 2,
    Open = 4,
    High = 8,
    Low = 16,
    Close = 32,
    Volume = 64,
    HighBracket = 128,
    LowBracket = 256,
    Duplicate = 512,
    Order = 1024,

    /// <summary>The row has no usable time or prices.</summary>
    Unusable = FieldCount | Time | Open | High | Low | Close,

    /// <summary>A high or low does not bracket the other prices.</summary>
    Bracket = HighBracket | LowBracket,
}
