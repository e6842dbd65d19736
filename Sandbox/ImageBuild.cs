namespace StrategyHost.Sandbox;

/// <summary>What became of building the container image.</summary>
/// <param name="Image">Its name, by its content.</param>
/// <param name="Removed">Images of other builds that were removed.</param>
public sealed record ImageBuild(string Image, IReadOnlyList<string> Removed);
