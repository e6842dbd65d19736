using StrategyHost.Sandbox.Process;
using StrategyHost.Sandbox.Process.Seccomp;

namespace StrategyHost.Sandbox.Runner.Launch;

/// <summary>Puts the filter of system calls in force, for good. New privileges must have been given up.</summary>
internal static class SystemCallFilter
{
    private const int SetFilterMode = 1;

    /// <summary>SECCOMP_FILTER_FLAG_TSYNC: the threads beside the calling one are bound as well.</summary>
    private const int AllThreads = 1;

    /// <summary>Binds this process, the threads it has and those it will have.</summary>
    /// <exception cref="SandboxException">The processor is not known, or the kernel refuses.</exception>
    internal static void Enforce() => Enforce(SeccompFilter.Make(), AllThreads);

    /// <summary>Binds the calling thread and what it becomes, which may signal and limit none but itself.</summary>
    /// <inheritdoc cref="Enforce()"/>
    internal static void EnforceOnThread() => Enforce(SeccompFilter.MakeFor(Environment.ProcessId), 0);

    private static unsafe void Enforce(byte[] filter, int flags)
    {
        fixed (byte* instructions = filter)
        {
            var program = new Header { Count = checked((ushort)(filter.Length / sizeof(long))), Instructions = (nint)instructions };
            // More than zero is a thread that could not be bound.
            if (Kernel.Call(SystemCallTable.Current!.Filter, SetFilterMode, flags, (nint)(&program), 0, 0) != 0)
                throw new SandboxException($"filtering system calls was refused (error {Kernel.LastError})");
        }
    }

    /// <summary><c>struct sock_fprog</c>.</summary>
    private struct Header
    {
        internal ushort Count;
        internal nint Instructions;
    }
}
