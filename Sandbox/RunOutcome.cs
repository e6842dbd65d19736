namespace StrategyHost.Sandbox;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>It came to its end; a ruined account is an end too.</summary>
    Ok,

    /// <summary>The strategy threw an exception, or its parameters cannot be set.</summary>
    StrategyError,

    /// <summary>The strategy spent its budget of steps, allocation or stack.</summary>
    Budget,

    /// <summary>It took longer than allowed, or was cancelled.</summary>
    Timeout,

    /// <summary>It needed more memory than allowed.</summary>
    Memory,

    /// <summary>Its process died.</summary>
    Crash,

    /// <summary>What came back was not a sealed result.</summary>
    Protocol,

    /// <summary>The sandbox could not be started, or failed by itself.</summary>
    Infrastructure,
}
