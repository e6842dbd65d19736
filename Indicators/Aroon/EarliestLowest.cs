using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>The lowest value; of equal ones the earliest.</summary>
internal readonly struct EarliestLowest : IWindowOperation<Extreme>
{
    public static Extreme Combine(Extreme older, Extreme newer) => newer.Value < older.Value ? newer : older;
}
