using System.Text.Json.Serialization;

namespace StrategyHost.Sandbox.Docker;

/// <summary>The documents of the engine's API, as far as they are used; names are the API's.</summary>
[JsonSerializable(typeof(ContainerSpec))]
[JsonSerializable(typeof(CreatedContainer))]
[JsonSerializable(typeof(ContainerDetails))]
[JsonSerializable(typeof(ContainerEntry[]))]
[JsonSerializable(typeof(ImageDetails))]
[JsonSerializable(typeof(ImageEntry[]))]
[JsonSerializable(typeof(EngineVersion))]
[JsonSerializable(typeof(EngineInfo))]
internal sealed partial class DockerDocuments : JsonSerializerContext;

internal sealed record ContainerSpec
{
    public required string Image { get; init; }

    public required IReadOnlyList<string> Entrypoint { get; init; }

    public required IReadOnlyList<string> Cmd { get; init; }

    public required IReadOnlyList<string> Env { get; init; }

    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    public required string User { get; init; }

    public required HostConfiguration HostConfig { get; init; }

    public bool AttachStdin { get; init; } = true;

    public bool AttachStdout { get; init; } = true;

    public bool AttachStderr { get; init; } = true;

    public bool OpenStdin { get; init; } = true;

    public bool StdinOnce { get; init; } = true;

    public bool NetworkDisabled { get; init; } = true;

    public string WorkingDir { get; init; } = "/";
}

internal sealed record HostConfiguration
{
    public required long Memory { get; init; }

    /// <summary>Memory and swap together: equal to the memory there is no swap.</summary>
    public required long MemorySwap { get; init; }

    public required long NanoCpus { get; init; }

    public required long PidsLimit { get; init; }

    public required IReadOnlyDictionary<string, string> Tmpfs { get; init; }

    public required IReadOnlyList<ResourceLimit> Ulimits { get; init; }

    public required LogConfiguration LogConfig { get; init; }

    /// <summary>Null: the engine's own choice.</summary>
    public string? Runtime { get; init; }

    public string NetworkMode { get; init; } = "none";

    public string IpcMode { get; init; } = "none";

    public bool ReadonlyRootfs { get; init; } = true;

    public bool Init { get; init; } = true;

    public IReadOnlyList<string> CapDrop { get; init; } = ["ALL"];

    public IReadOnlyList<string> SecurityOpt { get; init; } = ["no-new-privileges"];
}

internal sealed record ResourceLimit(string Name, long Soft, long Hard);

internal sealed record LogConfiguration(string Type);

internal sealed record CreatedContainer(string Id, IReadOnlyList<string>? Warnings);

internal sealed record ContainerDetails(ContainerState State);

internal sealed record ContainerState(bool Running, bool OOMKilled, int ExitCode, string? Error);

internal sealed record ContainerEntry(string Id, long Created, IReadOnlyDictionary<string, string>? Labels);

internal sealed record ImageDetails(string Id);

internal sealed record ImageEntry(string Id, IReadOnlyList<string>? RepoTags);

internal sealed record EngineVersion(string Version, string ApiVersion);

internal sealed record EngineInfo(IReadOnlyDictionary<string, EngineRuntime>? Runtimes);

internal sealed record EngineRuntime;
