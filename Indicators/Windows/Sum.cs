namespace StrategyHost.Indicators.Windows;

/// <summary>Addition.</summary>
internal readonly struct Sum : IWindowOperation<double>
{
    public static double Combine(double older, double newer) => older + newer;
}
