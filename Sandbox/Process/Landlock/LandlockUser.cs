namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>Which user a strategy is behind Landlock rules.</summary>
internal enum LandlockUser
{
    /// <summary>The one who runs the host: only the superuser can become another.</summary>
    Same,

    /// <summary>Another one for each run: the host is the superuser's.</summary>
    Other,

    /// <summary>The superuser without capabilities: another user could not read the runtime.</summary>
    Superuser,
}
