using System.Formats.Tar;
using System.Text;
using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Docker;

namespace StrategyHost.Integration.Sandbox;

internal sealed class DockerTests : IsolationContract
{
    private const string RequireVariable = "STRATEGYHOST_REQUIRE_DOCKER";

    private DockerRunner? _docker;

    [OneTimeTearDown]
    public void Disconnect() => _docker?.Dispose();

    [Test]
    public void The_image_is_named_by_its_content()
    {
        var tag = new RunnerImage(RunnerFiles.Find()).Tag;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Runner.Image, Is.EqualTo(tag));
        Assert.That(tag, Does.Match("^strategyhost/runner:[0-9a-f]{16}$"));
    }

    [Test]
    public void An_image_that_was_deleted_is_made_again()
    {
        using var docker = new DockerClient(DockerClient.FindSocket()!);
        docker.Delete($"/images/{Runner.Image}?force=1");
        Assert.That(Run(SandboxRequests.Verified("return null;")).Outcome, Is.EqualTo(RunOutcome.Ok));
    }

    [Test]
    public void The_runner_goes_on_top_of_an_image_that_is_preferred()
    {
        const string Below = "strategyhost-test/runtime:1";
        using var docker = new DockerClient(DockerClient.FindSocket()!);
        using var context = new MemoryStream();
        using (var tar = new TarWriter(context, leaveOpen: true))
        {
            var steps = Encoding.UTF8.GetBytes($"FROM {Runner.Image}\nENV PATH=/dotnet\nENTRYPOINT [\"/nothing\"]\n");
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "Dockerfile") { DataStream = new MemoryStream(steps) });
        }

        context.Position = 0;
        docker.Post($"/build?t={Below}", context);
        using var preferred = DockerRunner.Connect(RunnerFiles.Find(), new ContainerOptions { Image = Below });
        try
        {
            var result = preferred.Run(SandboxRequests.Verified("return null;"), Limits);
            using var scope = Assert.EnterMultipleScope();
            Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.Ok), result.Message);
            Assert.That(preferred.Image, Does.Match("^strategyhost/runner-on:[0-9a-f]{16}$"));
        }
        finally
        {
            docker.Delete($"/images/{preferred.Image}?force=1");
            docker.Delete($"/images/{Below}?force=1");
        }
    }

    [Test]
    public void An_image_or_runtime_that_the_engine_lacks_is_named()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(
            () => DockerRunner.Connect(RunnerFiles.Find(), new ContainerOptions { Image = "strategyhost-test/nowhere:1" }),
            Throws.TypeOf<SandboxException>().With.Message.Contains("docker pull strategyhost-test/nowhere:1"));
        Assert.That(
            () => DockerRunner.Connect(RunnerFiles.Find(), new ContainerOptions { Runtime = "no-such-runtime" }),
            Throws.TypeOf<SandboxException>().With.Message.Contains("no-such-runtime").And.Message.Contains("runc"));
    }

    [Test]
    public void A_runtime_that_the_engine_has_is_taken()
    {
        using var docker = DockerRunner.Connect(RunnerFiles.Find(), new ContainerOptions { Runtime = "runc" });
        Assert.That(docker.Run(SandboxRequests.Verified("return null;"), Limits).Outcome, Is.EqualTo(RunOutcome.Ok));
    }

    [Test]
    public void A_prepared_container_serves_the_next_run_of_its_limits_and_no_other()
    {
        _docker!.Prepare(new ExpectedRuns(Limits));
        Assert.That(Runner.Run(SandboxRequests.Verified("return null;"), Limits with { Processes = 50 }).Outcome, Is.EqualTo(RunOutcome.Ok));
        Assert.That(Leftovers(), Has.Exactly(1).Items, "it waits on");
        Assert.That(Runner.Run(SandboxRequests.Verified("return null;"), Limits).Outcome, Is.EqualTo(RunOutcome.Ok));
        Assert.That(Leftovers(), Is.Empty);
    }

    [Test]
    public void A_container_whose_owner_is_gone_is_a_leftover()
    {
        var world = ProcessOwner.Self[..ProcessOwner.Self.LastIndexOf('/')];
        world = world[..world.LastIndexOf('/')];
        using var scope = Assert.EnterMultipleScope();
        Assert.That(ProcessOwner.IsGone(ProcessOwner.Self), Is.False);
        Assert.That(ProcessOwner.IsGone($"{world}/{Environment.ProcessId}/1"), Is.True, "another process of the same number");
        Assert.That(ProcessOwner.IsGone($"another-machine/4026531836/{Environment.ProcessId}/1"), Is.False);
        Assert.That(ProcessOwner.IsGone(""), Is.False);
    }

    /// <summary>There is one program in the image, and the container's limit on processes holds.</summary>
    protected override bool MayStartProcesses => true;

    protected override IStrategyRunner CreateRunner()
    {
        try
        {
            return _docker = DockerRunner.Connect(RunnerFiles.Find());
        }
        catch (SandboxException exception) when (Environment.GetEnvironmentVariable(RequireVariable) != "1")
        {
            Assert.Ignore($"{exception.Message} Start an engine with build/docker-up.sh, or set {RequireVariable}=1 to make this an error.");
            throw;
        }
    }

    protected override IEnumerable<string> Leftovers()
    {
        using var docker = new DockerClient(DockerClient.FindSocket()!);
        var filter = Uri.EscapeDataString($"{{\"label\":[\"{DockerRunner.OwnerLabel}={ProcessOwner.Self}\"]}}");
        return [.. docker.Get($"/containers/json?all=1&filters={filter}", DockerDocuments.Default.ContainerEntryArray)!.Select(entry => entry.Id)];
    }
}
