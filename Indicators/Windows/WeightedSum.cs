using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Windows;

/// <summary>Sum of a stretch and its sum with the weights 1 (oldest), 2, 3…</summary>
internal readonly record struct WeightedSum(double Weighted, double Plain, double Count) : IWindowOperation<WeightedSum>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WeightedSum Combine(WeightedSum older, WeightedSum newer) => new(
        older.Weighted + newer.Weighted + older.Count * newer.Plain,
        older.Plain + newer.Plain,
        older.Count + newer.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static WeightedSum Of(double value) => new(value, value, 1);
}
