using StrategyHost.Sandbox;

namespace StrategyHost.Integration.Sandbox;

/// <content>What native code asks of the kernel.</content>
internal abstract partial class IsolationContract
{
    private const string Memory = """
        [DllImport("libc", SetLastError = true)] private static extern IntPtr mmap(IntPtr at, nint length, int protection, int flags, int file, nint offset);

        private static unsafe string Touch(int flags)
        {
            for (var i = 0; i < 64; i++)
            {
                var block = mmap(IntPtr.Zero, 64 << 20, 3, flags, -1, 0);
                if (block == new IntPtr(-1))
                    return "refused";
                for (var at = 0; at < 64 << 20; at += 4096)
                    ((byte*)block)[at] = 1;
            }

            return "4 GB";
        }
        """;

    /// <summary>What each is called, and the call; none of them changes anything where it is let through.</summary>
    private static readonly (string Name, string Call)[] Privileged =
    [
        ("mounting", "mount(\"none\", \"/tmp\", \"tmpfs\", 0, IntPtr.Zero)"),
        ("changing the root", "chroot(\"/tmp\")"),
        ("setting the clock", "SetClock()"),
        ("naming the host", "SetName()"),
        ("tracing oneself", "ptrace(0, 0, 0, 0)"),
        ("a raw socket", "socket(2, 3, 1)"),
        ("a packet socket", "socket(17, 3, 0)"),
        ("loading a module", "syscall(175, 0, 0, 0)"),
        ("restarting", "syscall(169, 0, 0, 0)"),
        ("kernel programs", "syscall(321, 0, 0, 0)"),
        ("counting events", "syscall(298, 0, 0, 0)"),
        ("keys", "syscall(250, 0, 0, 0)"),
        ("opening by handle", "syscall(304, 0, 0, 0)"),
        ("a ring of requests", "syscall(425, 1, 0, 0)"),
        ("reading another's memory", $"syscall(310, {Environment.ProcessId}, 0, 0)"),
    ];

    private static IEnumerable<string> Privileges => Privileged.Select(one => one.Name);

    [TestCaseSource(nameof(Privileges))]
    public void The_kernel_refuses(string privilege)
    {
        if (System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture != System.Runtime.InteropServices.Architecture.X64)
            Assert.Ignore("The numbers of the system calls are those of x86-64.");
        const string Calls = """
            [DllImport("libc", SetLastError = true)] private static extern int mount(string source, string target, string type, ulong flags, IntPtr data);
            [DllImport("libc", SetLastError = true)] private static extern int chroot(string path);
            [DllImport("libc", SetLastError = true)] private static extern int socket(int domain, int type, int protocol);
            [DllImport("libc", SetLastError = true)] private static extern int gethostname(byte[] name, nint length);
            [DllImport("libc", SetLastError = true)] private static extern int sethostname(byte[] name, nint length);
            [DllImport("libc", SetLastError = true)] private static extern int clock_gettime(int clock, long[] time);
            [DllImport("libc", SetLastError = true)] private static extern int clock_settime(int clock, long[] time);
            [DllImport("libc", SetLastError = true)] private static extern long syscall(long number, long a, long b, long c);

            private static int SetClock() { var now = new long[2]; clock_gettime(0, now); return clock_settime(0, now); }
            private static int SetName() { var name = new byte[64]; gethostname(name, 64); return sethostname(name, Array.IndexOf(name, (byte)0)); }
            """;
        var call = Privileged.Single(one => one.Name == privilege).Call;
        var told = Told($"var answer = {call}; return answer + \" \" + Marshal.GetLastPInvokeError();", Native + Calls);
        // Not permitted, no such call, no such family, or nothing there; never "bad address", which is what comes after permission.
        Assert.That(told, Does.Match("^-1 (1|2|13|38|97)$"));
    }

    [TestCase("0x22", TestName = "Native memory without end is refused or ends the run")]
    [TestCase("0x21", TestName = "Shared memory without end is refused or ends the run")]
    [TestCase("0x122", TestName = "Memory that grows like a stack is refused or ends the run")]
    public void Native_memory(string flags)
    {
        var result = Run(SandboxRequests.Probe($"return Touch({flags});", Memory));
        Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.Memory).Or.EqualTo(RunOutcome.StrategyError), result.Message);
        if (result.Outcome == RunOutcome.Ok)
            Assert.That(result.Runs[0].Failure!.Message, Is.EqualTo("refused"));
    }

    [Test]
    public void A_process_that_stops_itself_is_a_timeout()
    {
        const string Signals = """[DllImport("libc")] private static extern int raise(int signal);""";
        var result = Runner.Run(SandboxRequests.Probe("return \"went on \" + raise(19);", Signals), Limits with { Timeout = TimeSpan.FromSeconds(3) });
        // The first process of a namespace cannot be stopped from within.
        Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.Timeout).Or.EqualTo(RunOutcome.StrategyError), result.Message);
    }

    [TestCase(9)]
    [TestCase(11)]
    [TestCase(15)]
    public void A_process_that_signals_itself_does_not_pass_for_a_result(int signal)
    {
        const string Signals = """[DllImport("libc")] private static extern int raise(int signal);""";
        var result = Run(SandboxRequests.Probe($"var answer = raise({signal}); Thread.Sleep(500); return \"went on \" + answer;", Signals));
        Assert.That(OutcomeOf(result), Is.AnyOf(RunOutcome.Crash, RunOutcome.StrategyError, RunOutcome.Protocol), result.Message);
    }

    [Test]
    public void A_process_that_closes_its_pipes_and_goes_on_is_ended()
    {
        const string Files = """[DllImport("libc")] private static extern int close(int file);""";
        var result = Runner.Run(SandboxRequests.Probe("for (var file = 0; file < 256; file++) close(file); while (true) { }", Files), Limits with { Timeout = TimeSpan.FromSeconds(5) });
        Assert.That(OutcomeOf(result), Is.AnyOf(RunOutcome.Crash, RunOutcome.Protocol, RunOutcome.Timeout), result.Message);
    }

    [TestCase("/proc/sys/kernel/core_pattern")]
    [TestCase("/proc/sys/kernel/randomize_va_space")]
    [TestCase("/proc/sysrq-trigger")]
    [TestCase("/sys/kernel/mm/transparent_hugepage/enabled")]
    [TestCase("/sys/fs/cgroup/cgroup.procs")]
    [TestCase("/dev/mem")]
    [TestCase("/dev/kmsg")]
    public void The_kernels_files_cannot_be_opened_for_writing(string path) => Assert.That(
        Told($"try {{ using var file = new FileStream(\"{path}\", FileMode.Open, FileAccess.Write); return \"opened\"; }} catch (Exception e) {{ return \"refused \" + e.GetType().Name; }}"),
        Does.StartWith("refused"));

    [Test]
    public void The_hosts_own_files_in_proc_tell_nothing() => Assert.That(
        Told($"try {{ using var file = File.OpenRead(\"/proc/{Environment.ProcessId}/mem\"); return \"read \" + File.ReadAllBytes(\"/proc/{Environment.ProcessId}/environ\").Length + File.ReadAllText(\"/proc/{Environment.ProcessId}/cmdline\"); }} catch (Exception e) {{ return \"refused \" + e.GetType().Name; }}"),
        Does.StartWith("refused"));
}
