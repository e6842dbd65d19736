namespace StrategyHost.Host.Reports.Artifacts;

/// <summary>The stop loss and take profit of a position from a bar on.</summary>
/// <param name="Position">The counter of the position's id.</param>
/// <param name="Index">The bar.</param>
/// <param name="StopLoss">NaN: none.</param>
/// <param name="TakeProfit">NaN: none.</param>
internal readonly record struct ProtectionChange(uint Position, int Index, double StopLoss, double TakeProfit);
