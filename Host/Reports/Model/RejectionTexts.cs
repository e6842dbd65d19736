using StrategyHost.Brokers;

namespace StrategyHost.Host.Reports.Model;

/// <summary>What the broker's reason codes mean, for people.</summary>
internal static class RejectionTexts
{
    private static readonly Dictionary<string, string> ByReason = new(StringComparer.Ordinal)
    {
        [RejectionReasons.InvalidVolume] = "The volume is zero, negative, not a number, above the maximum or not a multiple of the lot step.",
        [RejectionReasons.InvalidPrice] = "A price is missing, not a positive number, or given where the order's type has none.",
        [RejectionReasons.InvalidProtection] = "A stop loss or take profit lies on the wrong side of the price, or the stop would loosen.",
        [RejectionReasons.InvalidExpiry] = "The order expires after less than one bar.",
        [RejectionReasons.InsufficientMargin] = "Margin and commission at the price of the fill exceed the free margin.",
        [RejectionReasons.UnknownSymbol] = "The broker does not trade the symbol.",
        [RejectionReasons.UnknownPosition] = "No open position has the id.",
        [RejectionReasons.HedgingDisabled] = "A second position is not possible in the broker's position mode.",
        [RejectionReasons.VolumeBelowStep] = "The volume is smaller than one lot step.",
    };

    public static string Of(string reason) => ByReason.GetValueOrDefault(reason, "");
}
