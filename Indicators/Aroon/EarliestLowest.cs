using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Windows;

namespace StrategyHost.Indicators;

/// <summary>The lowest value; of equal ones the earliest.</summary>
internal readonly struct EarliestLowest : IWindowOperation<Extreme>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Extreme Combine(Extreme older, Extreme newer) => newer.Value < older.Value ? newer : older;
}
