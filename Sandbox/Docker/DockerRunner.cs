using System.Globalization;

namespace StrategyHost.Sandbox.Docker;

/// <summary>
/// Runs a strategy in a container of its own: no network, a read-only root that holds the runtime and nothing else, another
/// user, no capabilities, limits on memory, processors and processes by control groups.
/// </summary>
internal sealed class DockerRunner : IStrategyRunner, IDisposable
{
    /// <summary>The label that names who started a container.</summary>
    internal const string OwnerLabel = "strategyhost.owner";

    private const string User = "10001:10001";
    private const long NanosPerCpu = 1_000_000_000;
    private const long OpenFiles = 256;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(3);

    private readonly DockerClient _docker;
    private readonly RunnerImage _image;
    private PreparedContainer? _prepared;

    private DockerRunner(DockerClient docker, RunnerImage image) => (_docker, _image) = (docker, image);

    /// <inheritdoc/>
    public SandboxKind Kind => SandboxKind.Docker;

    /// <inheritdoc/>
    public string Image => _image.Tag;

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings => [];

    /// <summary>Connects to the engine, removes leftovers, and sees that the image is there.</summary>
    /// <exception cref="SandboxException">No engine answers, or it cannot make the image.</exception>
    internal static DockerRunner Connect(RunnerFiles files)
    {
        var docker = new DockerClient(DockerClient.FindSocket() ?? throw new SandboxException("DOCKER_HOST names no Unix socket: only engines of this machine are used."));
        try
        {
            RequireEngine(docker);
            ContainerSandbox.RemoveLeftovers(docker);
            var image = new RunnerImage(files);
            image.Ensure(docker);
            return new DockerRunner(docker, image);
        }
        catch
        {
            docker.Dispose();
            throw;
        }
    }

    /// <summary>Ends a container that was prepared and not used.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _prepared, null)?.Dispose();
        _docker.Dispose();
    }

    /// <summary>Starts a container for the next run with these limits: half a second in which the caller may compile.</summary>
    /// <exception cref="SandboxException">It cannot be started.</exception>
    internal void Prepare(SandboxLimits limits) =>
        Interlocked.Exchange(ref _prepared, new PreparedContainer(limits, ContainerSandbox.Start(_docker, Spec(limits, RunnerSurroundings.Usual))))?.Dispose();

    /// <summary>Removes images of other builds.</summary>
    internal IReadOnlyList<string> RemoveOtherImages() => _image.RemoveOthers(_docker);

    /// <inheritdoc/>
    public StrategyRunResult Run(
        StrategyRunRequest request, SandboxLimits limits, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return SandboxedExchange.Run(() => Take(limits, request.Surroundings), request, limits, progress, cancellation);
    }

    private ContainerSandbox Take(SandboxLimits limits, RunnerSurroundings surroundings)
    {
        if (surroundings != RunnerSurroundings.Usual)
            return ContainerSandbox.Start(_docker, Spec(limits, surroundings));
        var prepared = Interlocked.Exchange(ref _prepared, null);
        if (prepared?.Limits == limits)
            return prepared.Container;
        prepared?.Dispose();
        return ContainerSandbox.Start(_docker, Spec(limits, surroundings));
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

    private ContainerSpec Spec(SandboxLimits limits, RunnerSurroundings surroundings) => new()
    {
        Image = _image.Tag,
        Cmd = ["/dotnet/dotnet", "/runner/StrategyHost.Sandbox.Runner.dll"],
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
        },
    };

    /// <summary>A container that waits for its request.</summary>
    private sealed record PreparedContainer(SandboxLimits Limits, ContainerSandbox Container) : IDisposable
    {
        public void Dispose() => Container.Dispose();
    }
}
