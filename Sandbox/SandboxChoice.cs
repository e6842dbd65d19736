namespace StrategyHost.Sandbox;

/// <summary>Which isolation is wanted.</summary>
public enum SandboxChoice
{
    /// <summary>The strongest that can be had; never none.</summary>
    Auto,

    /// <summary>A container.</summary>
    Docker,

    /// <summary>An isolated child process, however it is made.</summary>
    Process,

    /// <summary>A child process in namespaces of its own.</summary>
    Bubblewrap,

    /// <summary>A child process that locks itself in.</summary>
    Landlock,

    /// <summary>A plain child process.</summary>
    None,
}
