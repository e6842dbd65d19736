namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>What of Landlock this kernel has. Its three system calls have the same numbers on every processor.</summary>
internal static class LandlockKernel
{
    internal const int CreateRuleset = 444;
    internal const int AddRule = 445;
    internal const int RestrictSelf = 446;

    private const int AskForVersion = 1;
    private const int NotImplemented = 38;

    /// <summary>The version of its interface, 1 or more; 0 where it has none.</summary>
    internal static int Version { get; } = OperatingSystem.IsLinux() ? Math.Max(0, (int)Kernel.Call(CreateRuleset, 0, 0, AskForVersion, 0, 0)) : 0;

    /// <summary>Why there is none.</summary>
    internal static string Reason => !OperatingSystem.IsLinux()
        ? "Landlock exists on Linux only"
        : Kernel.Call(CreateRuleset, 0, 0, AskForVersion, 0, 0) < 0 && Kernel.LastError == NotImplemented
            ? "this kernel has no Landlock: it takes Linux 5.13 or later"
            : "Landlock is switched off in this kernel, or kept from this process";
}
