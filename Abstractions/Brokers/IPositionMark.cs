namespace StrategyHost.Brokers;

/// <summary>
/// What an open position is worth now, told when a strategy asks: for a broker that moves on over bars without marking its
/// positions at each of them. See <see cref="PositionHandle.Follow"/>.
/// </summary>
public interface IPositionMark
{
    /// <summary>Index of the current bar.</summary>
    int Index { get; }

    /// <summary>Profit at its close in account currency, before commissions.</summary>
    double UnrealizedPnl { get; }
}
