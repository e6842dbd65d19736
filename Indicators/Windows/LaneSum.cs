using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StrategyHost.Indicators.Windows;

/// <summary>Addition in four windows side by side.</summary>
internal readonly struct LaneSum : IWindowOperation<Vector256<double>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Combine(Vector256<double> older, Vector256<double> newer) => older + newer;
}
