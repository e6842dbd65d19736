using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Process;
using StrategyHost.Sandbox.Process.Landlock;

namespace StrategyHost.Integration.Sandbox;

internal sealed class LandlockTests : IsolationContract
{
    [Test]
    public void A_superusers_checkout_that_nobody_else_may_enter_serves_too()
    {
        if (!Environment.IsPrivilegedProcess)
            Assert.Ignore("Only the superuser's sandbox is another user.");
        var closed = Directory.CreateTempSubdirectory("strategyhost-closed-");
        try
        {
            foreach (var path in RunnerFiles.Find().RunnerAssemblies())
                File.Copy(path, Path.Combine(closed.FullName, Path.GetFileName(path)));
            Assert.That(OpenToAll.Folder(closed.FullName), Is.False);
            string copy;
            using (var runner = new LandlockRunner(RunnerFiles.Find(closed.FullName)))
            {
                var result = runner.Run(SandboxRequests.Probe("return AppContext.BaseDirectory;"), Limits);
                Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.StrategyError), result.Message);
                copy = result.Runs[0].Failure!.Message;
                Assert.That(copy, Does.Exist.And.StartWith("/run/strategyhost/"));
            }

            Assert.That(copy, Does.Not.Exist);
        }
        finally
        {
            closed.Delete(recursive: true);
        }
    }

    [Test]
    public void A_launch_that_fails_says_why()
    {
        var plan = new LaunchPlan(Demotes: false, ["/no/such/place"], ["/bin/true"]);
        using var sandbox = ProcessSandbox.Start(
            RunnerFiles.Find().Muxer,
            _ => [RunnerFiles.Find().Runner, .. plan.ToArguments()],
            RunnerEnvironment.Of(SandboxKind.Landlock, Limits, RunnerSurroundings.Usual),
            Limits.MemoryBytes);
        var exit = sandbox.WaitForExit();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(exit.ExitCode, Is.EqualTo(LaunchPlan.FailedExitCode));
        Assert.That(exit.Errors, Does.Contain("/no/such/place"));
    }

    protected override IStrategyRunner CreateRunner()
    {
        try
        {
            LandlockTrial.Require();
        }
        catch (SandboxException exception)
        {
            Assert.Ignore(exception.Message);
        }

        return new LandlockRunner(RunnerFiles.Find());
    }

    protected override IEnumerable<string> Leftovers() => RunnerProcesses.Left();
}
