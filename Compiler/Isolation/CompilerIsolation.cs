using System.Diagnostics;

namespace StrategyHost.Compiler.Isolation;

/// <summary>
/// Compiles in processes of their own. A source can make the C# compiler work for minutes or fill gigabytes without a moment at
/// which it could be asked to stop; a thread that does so cannot be ended, a process can.
/// </summary>
public static class CompilerIsolation
{
    private static CompilerPool? s_pool;

    internal static CompilerPool? Pool => Volatile.Read(ref s_pool);

    /// <summary>From now on <see cref="StrategyCompiler"/> compiles in child processes; before, and where one cannot be started, it does so in this one.</summary>
    /// <param name="command">Starts a program that runs <see cref="CompilerWorker.Run"/>; asked for each process anew.</param>
    public static void Enable(Func<ProcessStartInfo> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        Volatile.Write(ref s_pool, new CompilerPool(command));
    }
}
