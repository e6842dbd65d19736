namespace StrategyHost.Brokers;

/// <summary>The reason codes of refusals, as they stand in events and summaries.</summary>
public static class RejectionReasons
{
    /// <summary>Zero, negative, NaN or infinite volume, above the maximum, or not a multiple of the lot step.</summary>
    public const string InvalidVolume = "invalid_volume";

    /// <summary>A missing, NaN, infinite or non-positive price, or one where the order's type has none.</summary>
    public const string InvalidPrice = "invalid_price";

    /// <summary>A stop loss or take profit on the wrong side, or a stop loss that would loosen.</summary>
    public const string InvalidProtection = "invalid_protection";

    /// <summary>An expiry of less than one bar.</summary>
    public const string InvalidExpiry = "invalid_expiry";

    /// <summary>The margin at the fill's price and the fill's commission exceed the free margin.</summary>
    public const string InsufficientMargin = "insufficient_margin";

    /// <summary>The broker does not trade the symbol.</summary>
    public const string UnknownSymbol = "unknown_symbol";

    /// <summary>No open position has this id.</summary>
    public const string UnknownPosition = "unknown_position";

    /// <summary>A second position is not possible in the broker's position mode.</summary>
    public const string HedgingDisabled = "hedging_disabled";

    /// <summary>The volume is smaller than one lot step.</summary>
    public const string VolumeBelowStep = "volume_below_step";
}
