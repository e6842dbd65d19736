using System.ComponentModel;
using System.Runtime.InteropServices;

namespace StrategyHost.Sandbox.Runner;

/// <summary>
/// Linux resource limits of this process, hard and soft alike. They are set in here rather than before the start because a limit
/// on processes then counts those of this sandbox alone, not every process of the user.
/// </summary>
internal static partial class ResourceLimits
{
    private const int Data = 2;
    private const int Core = 4;
    private const int Processes = 6;

    internal static void Apply(RunnerArguments arguments)
    {
        if (!OperatingSystem.IsLinux())
            return;
        Set(Core, 0);
        if (arguments.DataBytes > 0)
            Set(Data, (ulong)arguments.DataBytes);
        if (arguments.Processes > 0)
            Set(Processes, (ulong)arguments.Processes);
    }

    private static void Set(int resource, ulong value)
    {
        var limit = new Limit { Soft = value, Hard = value };
        if (SetResourceLimit(resource, in limit) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetResourceLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
