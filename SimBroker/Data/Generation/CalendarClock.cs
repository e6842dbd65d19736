namespace StrategyHost.SimBroker.Data.Generation;

/// <summary>The open times of a calendar, one after another.</summary>
internal sealed class CalendarClock
{
    private static readonly long FxOpen = TimeSpan.FromHours(22).Ticks;
    private static readonly long StockOpen = new TimeSpan(14, 30, 0).Ticks;
    private static readonly long StockClose = TimeSpan.FromHours(21).Ticks;
    private readonly TradingCalendar _calendar;
    private readonly long _interval;

    internal CalendarClock(TradingCalendar calendar, DateTime start, TimeSpan interval)
    {
        _calendar = calendar;
        _interval = interval.Ticks;
        Time = start.Ticks;
        SkipClosed();
    }

    /// <summary>The current time, UTC ticks.</summary>
    internal long Time { get; private set; }

    /// <summary>Moves to the next open time.</summary>
    /// <returns>Whether the market was closed in between.</returns>
    internal bool Advance()
    {
        Time += _interval;
        return SkipClosed();
    }

    private bool SkipClosed()
    {
        var start = Time;
        while (NextOpen(Time) is var open && open != Time)
            Time = open;
        return Time != start;
    }

    /// <summary>The time itself while the market is open, else a later time to look at.</summary>
    private long NextOpen(long time)
    {
        var midnight = time - time % TimeSpan.TicksPerDay;
        var tomorrow = midnight + TimeSpan.TicksPerDay;
        var day = new DateTime(time).DayOfWeek;
        var isWeekend = day is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (_calendar == TradingCalendar.Continuous)
            return time;
        if (_interval >= TimeSpan.TicksPerDay)
            return isWeekend ? time + TimeSpan.TicksPerDay : time;
        if (_calendar == TradingCalendar.StockSession)
            return isWeekend || time - midnight >= StockClose ? tomorrow : Math.Max(time, midnight + StockOpen);
        return day switch
        {
            DayOfWeek.Friday when time - midnight >= FxOpen => tomorrow,
            DayOfWeek.Saturday => tomorrow,
            DayOfWeek.Sunday => Math.Max(time, midnight + FxOpen),
            _ => time,
        };
    }
}
