using System.Runtime.InteropServices;

namespace StrategyHost.Sandbox.Process.Seccomp;

/// <summary>The system calls of one kind of processor, by number.</summary>
internal sealed partial class SystemCallTable
{
    /// <summary>The table of this machine; null where the numbers are not known.</summary>
    internal static SystemCallTable? Current { get; } = OperatingSystem.IsLinux()
        ? RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => Amd64,
            Architecture.Arm64 => Arm64,
            _ => null,
        }
        : null;

    /// <summary>What the kernel calls the processor (AUDIT_ARCH_…).</summary>
    internal required uint Machine { get; init; }

    internal required ushort Clone { get; init; }

    internal required ushort ProcessLimit { get; init; }

    internal required ushort SetAffinity { get; init; }

    internal required ushort SignalThread { get; init; }

    internal required ushort Execute { get; init; }

    internal required ushort Open { get; init; }

    internal required ushort Write { get; init; }

    internal required ushort Control { get; init; }

    internal required ushort Filter { get; init; }

    internal required ushort NewSession { get; init; }

    internal required ushort SetCapabilities { get; init; }

    internal required ushort SetGroups { get; init; }

    internal required ushort SetGroup { get; init; }

    internal required ushort SetUser { get; init; }

    /// <summary>
    /// What a runtime needs that computes and talks over pipes it was given. No sockets, no new processes, no mounts, no tracing,
    /// no changing of file names: what is not here is refused. Calls whose arguments are looked at have their own members.
    /// </summary>
    internal required ushort[] Allowed { get; init; }
}
