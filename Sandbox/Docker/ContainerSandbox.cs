namespace StrategyHost.Sandbox.Docker;

/// <summary>A runner in a container.</summary>
internal sealed class ContainerSandbox : RunningSandbox
{
    private static readonly TimeSpan ExitGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan KillGrace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ExitPause = TimeSpan.FromMilliseconds(10);

    private readonly DockerClient _docker;
    private readonly string _id;
    private readonly HttpResponseMessage _connection;
    private readonly AttachedStream _stream;

    private ContainerSandbox(DockerClient docker, CreatedContainer container, Stream stream, HttpResponseMessage connection)
    {
        _docker = docker;
        _id = container.Id;
        _connection = connection;
        _stream = new AttachedStream(stream);
        Warnings = container.Warnings ?? [];
    }

    internal override Stream Input => _stream;

    internal override Stream Output => _stream;

    internal override IReadOnlyList<string> Warnings { get; }

    internal static ContainerSandbox Start(DockerClient docker, ContainerSpec spec)
    {
        var container = docker.Post("/containers/create", spec, DockerDocuments.Default.ContainerSpec, DockerDocuments.Default.CreatedContainer);
        try
        {
            var (stream, owner) = docker.Upgrade($"/containers/{container.Id}/attach?stream=1&stdin=1&stdout=1&stderr=1");
            docker.Post($"/containers/{container.Id}/start");
            return new ContainerSandbox(docker, container, stream, owner);
        }
        catch
        {
            Remove(docker, container.Id);
            throw;
        }
    }

    /// <summary>Removes containers whose owners are gone.</summary>
    /// <returns>How many there were.</returns>
    internal static int RemoveLeftovers(DockerClient docker)
    {
        var filter = Uri.EscapeDataString($"{{\"label\":[\"{DockerRunner.OwnerLabel}\"]}}");
        var entries = docker.Get($"/containers/json?all=1&filters={filter}", DockerDocuments.Default.ContainerEntryArray) ?? [];
        return entries.Count(entry => ProcessOwner.IsGone(entry.Labels?[DockerRunner.OwnerLabel] ?? "") && Remove(docker, entry.Id));
    }

    internal override void Kill()
    {
        // Where the engine is gone or waits for somebody to read, closing the stream ends the run.
        if (!Remove(_docker, _id, KillGrace))
            _stream.Dispose();
    }

    internal override SandboxExit WaitForExit()
    {
        var deadline = DateTime.UtcNow + ExitGrace;
        while (DateTime.UtcNow < deadline)
        {
            var state = _docker.Get($"/containers/{_id}/json", DockerDocuments.Default.ContainerDetails)?.State;
            if (state is { Running: false })
                return new SandboxExit(state.ExitCode, state.OOMKilled, _stream.ErrorText + state.Error);
            Thread.Sleep(ExitPause);
        }

        return new SandboxExit(0, false, _stream.ErrorText);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        // The engine waits, while it removes a container, for whatever the container has written to be read.
        _stream.Dispose();
        _connection.Dispose();
        Remove(_docker, _id);
    }

    /// <returns>False where the engine is gone or takes too long: the container is a leftover then.</returns>
    private static bool Remove(DockerClient docker, string id, TimeSpan? timeout = null)
    {
        try
        {
            return docker.Delete($"/containers/{id}?force=1&v=1", timeout);
        }
        catch (Exception exception) when (exception is HttpRequestException or SandboxException)
        {
            return false;
        }
    }
}
