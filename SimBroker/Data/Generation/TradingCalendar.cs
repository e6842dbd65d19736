namespace StrategyHost.SimBroker.Data.Generation;

/// <summary>When a market is open, in UTC; there are no holidays and no daylight saving time.</summary>
public enum TradingCalendar
{
    /// <summary>Always, as crypto-currencies.</summary>
    Continuous,

    /// <summary>From Sunday 22:00 to Friday 22:00, as currencies; bars of a day or more: Monday to Friday.</summary>
    Weekdays,

    /// <summary>From 14:30 to 21:00 on Monday to Friday, as US stocks; bars of a day or more: Monday to Friday.</summary>
    StockSession,
}
