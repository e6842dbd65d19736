using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Wilder's directional movement. Averages in place of his sums: the factor n cancels in every ratio.</summary>
internal struct AdxKernel(int period) : IKernel<(double High, double Low, double Close), (double Adx, double PlusDi, double MinusDi)>
{
    private TrueRange _range = new();
    private EmaKernel _averageRange = EmaKernel.Wilder(period);
    private EmaKernel _plus = EmaKernel.Wilder(period);
    private EmaKernel _minus = EmaKernel.Wilder(period);
    private EmaKernel _adx = EmaKernel.Wilder(period);
    private double _previousHigh;
    private double _previousLow;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Adx, double PlusDi, double MinusDi) Next((double High, double Low, double Close) input)
    {
        var range = _range.Next(input.High, input.Low, input.Close);
        var up = input.High - _previousHigh;
        var down = _previousLow - input.Low;
        (_previousHigh, _previousLow) = (input.High, input.Low);
        if (double.IsNaN(range))
            return (double.NaN, double.NaN, double.NaN);

        var averageRange = _averageRange.Next(range);
        var plus = _plus.Next(up > down && up > 0 ? up : 0);
        var minus = _minus.Next(down > up && down > 0 ? down : 0);
        if (double.IsNaN(averageRange))
            return (double.NaN, double.NaN, double.NaN);
        return (_adx.Next(Percent(Math.Abs(plus - minus), plus + minus)), Percent(plus, averageRange), Percent(minus, averageRange));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Percent(double part, double whole) => whole > 0 ? 100 * (part / whole) : 0;
}
