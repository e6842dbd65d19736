namespace StrategyHost.Sandbox;

/// <summary>Which isolation is wanted.</summary>
public enum SandboxChoice
{
    /// <summary>The strongest that can be had; never none.</summary>
    Auto,

    /// <summary>A container.</summary>
    Docker,

    /// <summary>An isolated child process.</summary>
    Process,

    /// <summary>A plain child process.</summary>
    None,
}
