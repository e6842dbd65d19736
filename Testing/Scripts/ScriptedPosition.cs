using StrategyHost.Brokers;

namespace StrategyHost.Testing.Scripts;

/// <summary>A position as a test wrote it.</summary>
internal sealed record ScriptedPosition(
    OrderSide Side, double? EntryPrice, int EntryBar, double Volume, double? StopLoss, double? TakeProfit, string? Comment)
{
    internal PositionHandle Open(int number, Bar entry, string symbol) => new(
        $"pos-{number:D6}", symbol, Side, Volume, EntryPrice ?? entry.Close, entry.Time, EntryBar, StopLoss, TakeProfit, Comment);
}
