namespace StrategyHost.SimBroker.Data.Import;

/// <summary>Which comes first in a date that ends with the year.</summary>
public enum DateOrder
{
    /// <summary>31/12/2024</summary>
    DayFirst,

    /// <summary>12/31/2024</summary>
    MonthFirst,
}
