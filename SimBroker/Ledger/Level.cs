namespace StrategyHost.SimBroker.Ledger;

/// <summary>
/// Prices that may be missing. Inside the broker a missing one is NaN, half the size of a nullable and never equal to a price:
/// what was accepted is finite.
/// </summary>
internal static class Level
{
    internal const double None = double.NaN;

    internal static bool IsSet(double level) => !double.IsNaN(level);

    internal static double? ToNullable(double level) => double.IsNaN(level) ? null : level;

    internal static double Or(double level, double otherwise) => double.IsNaN(level) ? otherwise : level;
}
