using StrategyHost.Sandbox.Process;
using StrategyHost.Sandbox.Process.Seccomp;

namespace StrategyHost.Sandbox.Runner.Launch;

/// <summary>Gives up what the superuser may do beyond others.</summary>
internal static class Privileges
{
    private const int DropFromBounds = 24;
    private const int AmbientCapabilities = 47;
    private const int ClearAll = 4;
    private const int CapabilityVersion = 0x20080522;
    private const int LastCapability = 63;

    /// <summary>
    /// Far above the users of people and services, and another one for each process: then a limit on processes counts those of
    /// one sandbox, and no sandbox may signal another. A namespace that does not know such users may know the second or third.
    /// </summary>
    private static readonly uint[] Users = [2_100_000_000 + (uint)Environment.ProcessId, 10_001, 65_534];

    /// <param name="calls">The system calls.</param>
    /// <param name="demotes">Whether to become another user, where the kernel knows one.</param>
    internal static void GiveUp(SystemCallTable calls, bool demotes)
    {
        // Refused where there is nothing to give up.
        for (var capability = 0; capability <= LastCapability; capability++)
            _ = Kernel.Call(calls.Control, DropFromBounds, capability, 0, 0, 0);
        _ = Kernel.Call(calls.Control, AmbientCapabilities, ClearAll, 0, 0, 0);
        if (demotes)
            Demote(calls);
        DropCapabilities(calls);
    }

    private static void Demote(SystemCallTable calls)
    {
        _ = Kernel.Call(calls.SetGroups, 0, 0, 0, 0, 0);
        foreach (var user in Users)
        {
            if (Kernel.Call(calls.SetGroup, (nint)user, (nint)user, (nint)user, 0, 0) >= 0
                && Kernel.Call(calls.SetUser, (nint)user, (nint)user, (nint)user, 0, 0) >= 0)
                return;
        }
    }

    private static unsafe void DropCapabilities(SystemCallTable calls)
    {
        var header = stackalloc int[2] { CapabilityVersion, 0 };
        var none = stackalloc int[6];
        new Span<int>(none, 6).Clear();
        if (Kernel.Call(calls.SetCapabilities, (nint)header, (nint)none, 0, 0, 0) < 0)
            throw new SandboxException($"giving up capabilities was refused (error {Kernel.LastError})");
    }
}
