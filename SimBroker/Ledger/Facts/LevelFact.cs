namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>A stop loss or take profit that the market met. NaN stands for a level that is not set.</summary>
/// <param name="Position">Counter of the position.</param>
/// <param name="Side">The position's side.</param>
/// <param name="Volume">Lots open.</param>
/// <param name="Price">The level met.</param>
/// <param name="StopLoss">The position's stop loss.</param>
/// <param name="TakeProfit">The position's take profit.</param>
internal readonly record struct LevelFact(int Position, OrderSide Side, double Volume, double Price, double StopLoss, double TakeProfit);
