using System.Runtime.InteropServices;

namespace StrategyHost.Sandbox.Process;

/// <summary>System calls by number, for what neither the framework nor every C library has a function for.</summary>
internal static partial class Kernel
{
    /// <summary>Makes a call.</summary>
    /// <returns>What the kernel answers; −1 where it refuses, and the reason is the last system error.</returns>
    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    internal static partial nint Call(nint number, nint first, nint second, nint third, nint fourth, nint fifth);

    /// <summary>The reason of the last refusal.</summary>
    internal static int LastError => Marshal.GetLastPInvokeError();
}
