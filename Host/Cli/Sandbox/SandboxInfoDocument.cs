using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Sandbox;

/// <summary>The JSON document of <c>sandbox info</c>; <c>auto</c> is the isolation taken when none is named, null where there is none.</summary>
internal sealed record SandboxInfoDocument(string Schema, string? Auto, IReadOnlyList<SandboxInfoEntry> Isolations);

internal sealed record SandboxInfoEntry(string Kind, bool Available, string Reason)
{
    public static SandboxInfoEntry Of(SandboxAvailability one) => new(one.Kind.ToName(), one.IsAvailable, one.Reason);
}
