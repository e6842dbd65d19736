using System.Globalization;
using System.Net;
using StrategyHost.Sandbox.Process.Seccomp;

namespace StrategyHost.Sandbox.Docker;

/// <summary>
/// Runs a strategy in a container of its own: no network, a read-only root that holds the runtime and nothing else, another
/// user, no capabilities, limits on memory, processors and processes by control groups. To the engine's filter of system calls, which
/// differs from one version to the next, the runner adds its own.
/// </summary>
internal sealed class DockerRunner : PreparedRunner
{
    /// <summary>The label that names who started a container.</summary>
    internal const string OwnerLabel = "strategyhost.owner";

    private const string User = "10001:10001";
    private const long NanosPerCpu = 1_000_000_000;
    private const long OpenFiles = 256;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(3);

    private readonly DockerClient _docker;
    private readonly IRunnerImage _image;
    private readonly string? _runtime;

    private DockerRunner(DockerClient docker, IRunnerImage image, string? runtime) => (_docker, _image, _runtime) = (docker, image, runtime);

    /// <inheritdoc/>
    public override SandboxKind Kind => SandboxKind.Docker;

    /// <inheritdoc/>
    public override string Image => _image.Tag;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Warnings => [];

    /// <summary>Connects to the engine, removes leftovers, and sees that the image is there.</summary>
    /// <exception cref="SandboxException">No engine answers, or it cannot make the image.</exception>
    internal static DockerRunner Connect(RunnerFiles files, ContainerOptions? options = null) => Connect(
        files, DockerClient.FindSocket() ?? throw new SandboxException("DOCKER_HOST names no Unix socket: only engines of this machine are used."), options);

    /// <inheritdoc cref="Connect(RunnerFiles, ContainerOptions)"/>
    /// <param name="files">What the image is made of.</param>
    /// <param name="socket">The engine's socket.</param>
    /// <param name="options">The image and the runtime; null: those of this machine.</param>
    internal static DockerRunner Connect(RunnerFiles files, string socket, ContainerOptions? options = null)
    {
        var docker = new DockerClient(socket);
        try
        {
            RequireEngine(docker);
            ContainerSandbox.RemoveLeftovers(docker);
            RequireRuntime(docker, options?.Runtime);
            IRunnerImage image = options?.Image is { } below ? new LayeredImage(files, below) : new RunnerImage(files);
            image.Ensure(docker);
            return new DockerRunner(docker, image, options?.Runtime);
        }
        catch
        {
            docker.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _docker.Dispose();
    }

    /// <summary>Removes images of other builds.</summary>
    internal IReadOnlyList<string> RemoveOtherImages() => _image is RunnerImage own ? own.RemoveOthers(_docker) : [];

    /// <summary>The image may have been deleted since it was made sure of.</summary>
    protected override RunningSandbox Start(SandboxLimits limits, RunnerSurroundings surroundings, bool warmsUp)
    {
        var spec = Spec(limits, surroundings, warmsUp);
        try
        {
            return ContainerSandbox.Start(_docker, spec);
        }
        catch (EngineRefusalException refusal) when (refusal.Status == HttpStatusCode.NotFound)
        {
            _image.Ensure(_docker);
            return ContainerSandbox.Start(_docker, spec);
        }
    }

    private static void RequireEngine(DockerClient docker)
    {
        try
        {
            docker.Get("/version", DockerDocuments.Default.EngineVersion, AnswerTime);
        }
        catch (HttpRequestException exception)
        {
            var reason = exception.InnerException is System.Net.Sockets.SocketException socket ? socket.Message : exception.Message;
            throw new SandboxException($"no Docker engine answers at {docker.Socket}: {reason}");
        }
    }

    private static void RequireRuntime(DockerClient docker, string? runtime)
    {
        if (runtime is null)
            return;
        var known = docker.Get("/info", DockerDocuments.Default.EngineInfo)?.Runtimes?.Keys ?? [];
        if (!known.Contains(runtime))
            throw new SandboxException($"The Docker engine has no runtime {runtime}; it has {string.Join(", ", known.Order(StringComparer.Ordinal))}");
    }

    private ContainerSpec Spec(SandboxLimits limits, RunnerSurroundings surroundings, bool warmsUp) => new()
    {
        Image = _image.Tag,
        Entrypoint = [_image.Program],
        Cmd = ["/runner/StrategyHost.Sandbox.Runner.dll", .. SeccompFilter.IsSupported ? (string[])["filter=1"] : [], .. RunnerProgram.WarmUp(warmsUp)],
        Env = [.. RunnerEnvironment.Of(Kind, limits, surroundings).Select(pair => $"{pair.Key}={pair.Value}")],
        Labels = new Dictionary<string, string> { [DockerRunner.OwnerLabel] = ProcessOwner.Self },
        User = User,
        HostConfig = new HostConfiguration
        {
            Memory = limits.MemoryBytes,
            MemorySwap = limits.MemoryBytes,
            NanoCpus = (long)(limits.Cpus * NanosPerCpu),
            PidsLimit = limits.Processes,
            Tmpfs = new Dictionary<string, string> { ["/tmp"] = string.Create(CultureInfo.InvariantCulture, $"rw,noexec,nosuid,nodev,size={16 << 20},mode=1777") },
            Ulimits = [new("nofile", OpenFiles, OpenFiles), new("core", 0, 0)],
            LogConfig = new("none"),
            Runtime = _runtime,
        },
    };
}
