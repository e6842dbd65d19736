namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>What a count since 1970 counts.</summary>
internal enum EpochUnit
{
    Seconds,
    Milliseconds,
    Microseconds,
    Nanoseconds,
}
