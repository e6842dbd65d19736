using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Docker;
using StrategyHost.Sandbox.Protocol;

namespace StrategyHost.Integration.Sandbox;

/// <summary>Whatever an engine does, a run ends with a value that blames the machine, never with an exception or not at all.</summary>
internal sealed class EngineFaultTests
{
    private static readonly SandboxLimits Limits = new() { Timeout = TimeSpan.FromSeconds(5) };

    [Test]
    public void An_engine_that_is_absent_is_named_with_its_socket() =>
        Assert.That(() => DockerRunner.Connect(RunnerFiles.Find(), "/nowhere/engine.sock"), Throws.TypeOf<SandboxException>().With.Message.Contains("/nowhere/engine.sock"));

    [Test]
    public void An_engine_that_never_answers_is_absent()
    {
        using var engine = new FakeEngine((_, _) => []);
        Assert.That(() => DockerRunner.Connect(RunnerFiles.Find(), engine.SocketPath), Throws.TypeOf<SandboxException>().With.Message.Contains("does not answer"));
    }

    [TestCase("HTTP/1.1 500 X\r\nContent-Length: 4\r\n\r\nbusy", "busy")]
    [TestCase("SSH-2.0-OpenSSH\r\n\r\n", "no Docker engine answers")]
    public void Something_else_behind_the_socket_is_no_engine(string answer, string reason)
    {
        using var engine = new FakeEngine((_, _) => System.Text.Encoding.ASCII.GetBytes(answer));
        Assert.That(() => DockerRunner.Connect(RunnerFiles.Find(), engine.SocketPath), Throws.TypeOf<SandboxException>().Or.TypeOf<EngineRefusalException>().With.Message.Contains(reason));
    }

    [TestCase("/create", "no room")]
    [TestCase("/attach", "no room")]
    [TestCase("/start", "no room")]
    public void An_engine_that_refuses_is_quoted(string call, string reason)
    {
        using var engine = new FakeEngine((_, request) => request.Contains(call, StringComparison.Ordinal) ? FakeEngine.Response(500, """{"message":"no room"}""") : null);
        var result = Run(engine);
        Assert.That(result.Message, Does.Contain(reason));
    }

    [TestCase("/create")]
    [TestCase("/attach")]
    [TestCase("/start")]
    public void An_engine_that_dies_before_the_run_is_the_machines_fault(string call)
    {
        using var engine = new FakeEngine((engine, request) =>
        {
            if (request.Contains(call, StringComparison.Ordinal))
                engine.Die();
            return null;
        });
        Run(engine);
    }

    [Test]
    public void An_engine_that_dies_in_mid_run_is_the_machines_fault()
    {
        using var engine = new FakeEngine((engine, request) =>
        {
            if (request.Contains("/start", StringComparison.Ordinal))
                ThreadPool.QueueUserWorkItem(_ => engine.Die());
            return request.Contains("/attach", StringComparison.Ordinal) ? FakeEngine.Attached(Ready()) : null;
        });
        Run(engine);
    }

    [Test]
    public void An_image_that_was_deleted_is_made_again_and_then_asked_for_once()
    {
        var asked = 0;
        using var engine = new FakeEngine((_, request) =>
        {
            if (!request.Contains("/containers/create", StringComparison.Ordinal))
                return null;
            asked++;
            return FakeEngine.Response(404, """{"message":"No such image"}""");
        });
        Assert.That(Run(engine).Message, Does.Contain("No such image"));
        Assert.That(asked, Is.EqualTo(2));
    }

    [Test]
    public void A_stream_that_is_none_is_no_result()
    {
        using var engine = new FakeEngine((_, request) =>
            request.Contains("/attach", StringComparison.Ordinal) ? FakeEngine.Attached(1, 0, 0, 0, 255, 255, 255, 255, 0) : null);
        using var docker = DockerRunner.Connect(RunnerFiles.Find(), engine.SocketPath);
        Assert.That(docker.Run(SandboxRequests.Verified("return null;"), Limits).Outcome, Is.AnyOf(RunOutcome.Infrastructure, RunOutcome.Protocol));
    }

    private static StrategyRunResult Run(FakeEngine engine)
    {
        using var docker = DockerRunner.Connect(RunnerFiles.Find(), engine.SocketPath);
        var result = docker.Run(SandboxRequests.Verified("return null;"), Limits);
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Infrastructure), result.Message);
        Assert.That(result.Message, Is.Not.Empty);
        return result;
    }

    /// <summary>The first frame of a runner, as a piece of a container's output.</summary>
    private static byte[] Ready()
    {
        using var stream = new MemoryStream();
        using var writer = new ResultWriter(stream);
        writer.Ready();
        return [1, 0, 0, 0, 0, 0, 0, (byte)stream.Length, .. stream.ToArray()];
    }
}
