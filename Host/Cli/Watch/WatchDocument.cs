using StrategyHost.Host.Cli.Backtest;

namespace StrategyHost.Host.Cli.Watch;

/// <summary>What <c>watch --json</c> prints when it ends: every round, the first one included.</summary>
internal sealed record WatchDocument(string Schema, IReadOnlyList<WatchRound> Rounds);

/// <summary>One save and what came of it.</summary>
/// <param name="Saved">The files; empty in the first round.</param>
/// <param name="ElapsedMs">From the first sign of the save to the printed table, in milliseconds.</param>
/// <param name="Backtest">As <c>backtest --json</c> has it.</param>
internal sealed record WatchRound(IReadOnlyList<string> Saved, double ElapsedMs, BacktestDocument Backtest);
