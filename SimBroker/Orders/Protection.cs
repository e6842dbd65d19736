using StrategyHost.SimBroker.Costs;

namespace StrategyHost.SimBroker.Orders;

/// <summary>On which side of the market a stop loss and a take profit may lie.</summary>
internal static class Protection
{
    /// <summary>
    /// A long's stop loss is below and its take profit above <paramref name="reference"/>; a short's the other way round. A NaN
    /// reference (no bar yet) lets every possible price pass.
    /// </summary>
    internal static bool IsValid(OrderSide side, double reference, double? stopLoss, double? takeProfit)
    {
        var (below, above) = side == OrderSide.Buy ? (stopLoss, takeProfit) : (takeProfit, stopLoss);
        return IsPossible(below) && IsPossible(above) && !(below >= reference) && !(above <= reference);
    }

    private static bool IsPossible(double? level) => level is null || PriceGrid.Holds(level.Value);
}
