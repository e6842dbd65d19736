using StrategyHost.Sandbox;

namespace StrategyHost.Integration.Sandbox;

/// <summary>What an isolation that deserves the name keeps hostile code from, shown by code that tries.</summary>
internal abstract partial class IsolationContract : StrategyRunnerContract
{
    private const string Native = """
        [DllImport("libc", SetLastError = true)] private static extern int fork();
        [DllImport("libc", SetLastError = true)] private static extern int kill(int pid, int signal);
        [DllImport("libc", SetLastError = true)] private static extern int ptrace(long request, int pid, long address, long data);
        [DllImport("libc", SetLastError = true)] private static extern int setuid(int user);
        """;

    [Test]
    public void The_probe_knows_where_it_is() => Assert.That(
        Told("return Environment.GetEnvironmentVariable(\"STRATEGYHOST_INSIDE\");"), Is.EqualTo(Runner.Kind.ToName()));

    [Test]
    public void A_process_cannot_be_started() => Assert.That(
        Told("try { using var child = System.Diagnostics.Process.Start(Environment.ProcessPath!, \"--version\"); child.WaitForExit(); return child.ExitCode == 0 ? \"started\" : \"refused, exit code\"; } catch (Exception e) { return \"refused \" + e.GetType().Name; }"),
        Does.StartWith(MayStartProcesses ? "" : "refused"));

    [Test]
    public void A_storm_of_forks_stays_small()
    {
        var told = Told("var born = 0; for (var i = 0; i < 500; i++) { var id = fork(); if (id == 0) while (true) Thread.Sleep(1000); if (id < 0) break; born++; } return born.ToString();", Native);
        Assert.That(int.Parse(told, System.Globalization.CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(Limits.Processes));
    }

    [Test]
    public void A_storm_of_threads_stays_small()
    {
        var result = Run(SandboxRequests.Probe(
            "var count = 0; try { while (count < 5000) { new Thread(() => Thread.Sleep(Timeout.Infinite), 65536) { IsBackground = true }.Start(); count++; } } catch (Exception) { } return count.ToString();"));
        Assert.That(OutcomeOf(result), Is.Not.EqualTo(RunOutcome.Ok).And.Not.EqualTo(RunOutcome.Timeout), result.Message);
        if (result.Outcome == RunOutcome.Ok)
            Assert.That(int.Parse(result.Runs[0].Failure!.Message, System.Globalization.CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(Limits.Processes));
    }

    [Test]
    public void The_superuser_cannot_be_had() => Assert.That(Told("return setuid(0) == 0 && Environment.IsPrivilegedProcess ? \"got it\" : \"refused\";", Native), Is.EqualTo("refused"));

    [Test]
    public void The_host_cannot_be_signalled_or_traced()
    {
        var told = Told($"return kill({Environment.ProcessId}, 0) + \" \" + ptrace(16, {Environment.ProcessId}, 0, 0);", Native);
        Assert.That(told, Is.EqualTo("-1 -1"));
    }

    [Test]
    public void The_hosts_environment_is_not_handed_on()
    {
        Environment.SetEnvironmentVariable("STRATEGYHOST_SECRET_OF_TEST", "secret");
        Assert.That(Told("return string.Join(',', Environment.GetEnvironmentVariables().Values.Cast<object>());"), Does.Not.Contain("secret"));
    }

    /// <summary>Whether processes may be started inside; there is nothing to start but the runtime, and their number is limited.</summary>
    protected virtual bool MayStartProcesses => false;

    /// <summary>What a probe said.</summary>
    private string Told(string attempt, string members = "")
    {
        var result = Run(SandboxRequests.Probe(attempt, members));
        Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.StrategyError), result.Message);
        return result.Runs[0].Failure!.Message;
    }
}
