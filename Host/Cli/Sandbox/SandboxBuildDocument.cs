namespace StrategyHost.Host.Cli.Sandbox;

/// <summary>The JSON document of <c>sandbox build</c>.</summary>
internal sealed record SandboxBuildDocument(string Schema, string Image, IReadOnlyList<string> Removed);
