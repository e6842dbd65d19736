namespace StrategyHost.Sandbox;

/// <summary>What a container is made with, beside its limits.</summary>
public sealed record ContainerOptions
{
    /// <summary>An image of the engine's that has the .NET runtime; the runner is put on top. Null: an image of this machine's own runtime.</summary>
    public string? Image { get; init; }

    /// <summary>The engine's runtime for containers, such as gVisor's runsc; null: the engine's own choice.</summary>
    public string? Runtime { get; init; }
}
