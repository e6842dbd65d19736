using StrategyHost.Sandbox.Process.Seccomp;

namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>Tells whether this machine can lock a process in without anything installed.</summary>
internal static class LandlockTrial
{
    /// <exception cref="SandboxException">It cannot; the message says why.</exception>
    internal static void Require()
    {
        if (LandlockKernel.Version == 0)
            throw new SandboxException(LandlockKernel.Reason);
        if (!SeccompFilter.IsSupported)
            throw new SandboxException("the system call filter knows x86-64 and arm64 only");
    }
}
