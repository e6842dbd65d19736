namespace StrategyHost.Host.Cli.Backtest;

/// <summary>How a run ended; lower case in JSON.</summary>
internal enum RunStatus
{
    /// <summary>It ran over all bars.</summary>
    Ok,

    /// <summary>The account's balance fell below zero.</summary>
    Ruined,

    /// <summary>The file was refused.</summary>
    Refused,

    /// <summary>The strategy threw an exception or spent a budget, or its process died.</summary>
    Failed,

    /// <summary>The run took longer than allowed.</summary>
    Timeout,

    /// <summary>The run needed more memory than allowed.</summary>
    Memory,
}
