namespace StrategyHost;

/// <summary>The direction of an order or of a position.</summary>
public enum OrderSide
{
    /// <summary>Buy; as the side of a position: long.</summary>
    Buy,

    /// <summary>Sell; as the side of a position: short.</summary>
    Sell,
}
