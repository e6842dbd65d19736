using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Windows;

/// <summary>The smaller of finite numbers.</summary>
internal readonly struct Minimum : IWindowOperation<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Combine(double older, double newer) => newer < older ? newer : older;
}
