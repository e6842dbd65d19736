using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Windows;

/// <summary>The larger of finite numbers.</summary>
internal readonly struct Maximum : IWindowOperation<double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Combine(double older, double newer) => newer > older ? newer : older;
}
