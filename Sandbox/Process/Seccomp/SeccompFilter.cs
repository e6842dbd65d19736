namespace StrategyHost.Sandbox.Process.Seccomp;

/// <summary>
/// Makes the program by which the kernel judges system calls: those of <see cref="SystemCallTable.Allowed"/> pass, new threads
/// pass but no new processes, everything else answers "not permitted".
/// </summary>
internal static class SeccompFilter
{
    private const uint Number = 0;
    private const uint Architecture = 4;
    private const uint OtherCallTable = 0x40000000;
    private const uint NewThread = 0x00010000;
    private const ushort Clone3 = 435;
    private const uint Allow = 0x7FFF0000;
    private const uint KillProcess = 0x80000000;
    private const uint NotPermitted = 0x00050001;
    private const uint NotImplemented = 0x00050026;

    /// <summary>Whether the numbers of this machine's system calls are known.</summary>
    internal static bool IsSupported => SystemCallTable.Current is not null;

    /// <summary>The program for a process in a process namespace of its own.</summary>
    /// <exception cref="SandboxException">This machine's system calls are not known.</exception>
    internal static byte[] Make() => Make(process: null);

    /// <summary>The program for a process that sees those of others: it may signal and limit none but itself.</summary>
    /// <param name="process">Its id.</param>
    /// <exception cref="SandboxException">This machine's system calls are not known.</exception>
    internal static byte[] MakeFor(int process) => Make(checked((uint)process));

    private static byte[] Make(uint? process)
    {
        var table = SystemCallTable.Current ?? throw new SandboxException("the system call filter knows x86-64 and arm64 only");
        var program = new FilterProgram();
        program.Load(Architecture);
        program.ReturnUnlessEqual(table.Machine, KillProcess);
        program.Load(Number);
        program.ReturnIfAtLeast(OtherCallTable, KillProcess);
        // The C library takes clone3 for granted only until it hears that there is none, and then asks by clone, whose flags can be read.
        program.ReturnIfEqual(Clone3, NotImplemented);
        program.WhereEqual(table.Clone, JudgeClone);
        AddSelfOnly(program, table, process);
        foreach (var number in table.Allowed)
            program.ReturnIfEqual(number, Allow);
        program.Return(NotPermitted);
        return program.ToArray();
    }

    private static void JudgeClone(FilterProgram program)
    {
        program.LoadArgument(0);
        program.ReturnIfAnyBit(NewThread, Allow);
        program.Return(NotPermitted);
    }

    private static void AddSelfOnly(FilterProgram program, SystemCallTable table, uint? process)
    {
        foreach (var number in (ushort[])[table.SignalThread, table.ProcessLimit, table.SetAffinity])
        {
            program.WhereEqual(number, branch =>
            {
                if (process is { } self)
                {
                    branch.LoadArgument(0);
                    branch.ReturnIfEqual(self, Allow);
                    branch.ReturnIfEqual(0, Allow);
                }

                branch.Return(process is null ? Allow : NotPermitted);
            });
        }
    }
}
