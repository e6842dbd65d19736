using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Windows;

/// <summary>Addition.</summary>
internal readonly struct Sum : IWindowOperation<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Combine(double older, double newer) => older + newer;
}
