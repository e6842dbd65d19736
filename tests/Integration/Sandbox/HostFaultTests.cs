using System.Diagnostics;
using StrategyHost.Integration.Cli;
using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Docker;

namespace StrategyHost.Integration.Sandbox;

/// <summary>Faults around a run: the host is killed, two hosts at once, no room for the artifacts.</summary>
internal sealed class HostFaultTests : CommandLineFixture
{
    private const string Endless = "var sum = 0L; for (var i = 0; i < 40_000_000; i++) sum += i; return sum < 0 ? OrderRequest.Buy(1) : null;";
    private const string Trades = "return Rng.NextDouble() < 0.2 ? OrderRequest.Buy(1, stopLoss: market.Close[^1] * 0.9) : null;";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static IEnumerable<string> Isolations => ["docker", "bubblewrap", "landlock", "none"];

    [TestCaseSource(nameof(Isolations))]
    public void A_host_that_is_killed_leaves_nothing_once_the_next_has_started(string isolation)
    {
        Require(isolation);
        Workspace.WriteStrategy("Endless", Endless);
        using var host = HostProcess.Start(Workspace, "backtest", "Endless", "--data", Workspace.WriteBars(count: 400), "--sandbox", isolation);
        try
        {
            Assert.That(Await(() => IsRunning(isolation, host)), Is.True, "the run has begun");
            var inside = RunnerProcesses.Of(host.Id).ToArray();
            var owner = ProcessOwner.Of(host.Id);
            host.Kill();
            host.WaitForExit();
            using var scope = Assert.EnterMultipleScope();
            Assert.That(Await(() => !inside.Any(RunnerProcesses.IsAlive)), Is.True, "its processes have ended");
            if (isolation == "docker")
            {
                DockerRunner.Connect(RunnerFiles.Find()).Dispose();
                Assert.That(Containers(owner), Is.Empty);
            }
        }
        finally
        {
            host.Kill();
        }
    }

    [TestCaseSource(nameof(Isolations))]
    public void Two_hosts_at_once_write_the_same_run(string isolation)
    {
        Require(isolation);
        Workspace.WriteStrategy("Chance", Trades);
        string[] arguments = ["backtest", "Chance", "--data", Workspace.WriteBars(), "--sandbox", isolation, "--json"];
        Process[] hosts = [HostProcess.Start(Workspace, arguments), HostProcess.Start(Workspace, arguments)];
        var ends = hosts.AsParallel().Select(HostProcess.End).ToArray();
        var folder = Directory.GetDirectories(Path.Combine(Workspace.Artifacts, "Chance")).Single();
        using var scope = Assert.EnterMultipleScope();
        foreach (var (exitCode, output) in ends)
            Assert.That(exitCode, Is.Zero, output);
        Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "trades.csv", "equity_curve.csv", "events.log", "summary.json", "certificate.json" }));
        Assert.That(CommandLineRun.Of(Workspace, "verify", folder).ExitCode, Is.Zero);
    }

    [TestCase(4)]
    [TestCase(16)]
    public void Artifacts_for_which_there_is_no_room_are_an_error_and_leave_nothing(int kilobytes)
    {
        Workspace.WriteStrategy("Chance", Trades);
        var full = Directory.CreateDirectory(Workspace.PathOf("full")).FullName;
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "none", full) != 0)
            Assert.Ignore("Mounting a small file system takes the superuser of Linux.");
        try
        {
            var run = CommandLineRun.Of(Workspace, "backtest", "Chance", "--data", Workspace.WriteBars(count: 300), "--out", full);
            using var scope = Assert.EnterMultipleScope();
            Assert.That(run.ExitCode, Is.EqualTo(4), run.Out);
            Assert.That(run.Error, Does.Contain(full).And.Contain("next:"));
            Assert.That(Directory.GetFiles(full, "*", SearchOption.AllDirectories), Is.Empty);
        }
        finally
        {
            Run("umount", full);
        }
    }

    private static void Require(string isolation)
    {
        using var selection = SandboxSelector.Select(Enum.Parse<SandboxChoice>(isolation, ignoreCase: true));
        if (selection.Runner is null)
            Assert.Ignore(selection.Considered[0].Reason);
    }

    private static bool IsRunning(string isolation, Process host) => isolation == "docker"
        ? Containers(ProcessOwner.Of(host.Id)).Any()
        : RunnerProcesses.Of(host.Id).Any();

    private static IEnumerable<string> Containers(string owner)
    {
        using var docker = new DockerClient(DockerClient.FindSocket()!);
        var filter = Uri.EscapeDataString($"{{\"label\":[\"{DockerRunner.OwnerLabel}={owner}\"]}}");
        return [.. docker.Get($"/containers/json?all=1&filters={filter}", DockerDocuments.Default.ContainerEntryArray)!.Select(entry => entry.Id)];
    }

    private static bool Await(Func<bool> condition) => SpinWait.SpinUntil(condition, Patience);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
