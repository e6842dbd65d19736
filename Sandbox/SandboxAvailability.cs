namespace StrategyHost.Sandbox;

/// <summary>Whether an isolation can be had on this machine.</summary>
/// <param name="Kind">The isolation.</param>
/// <param name="IsAvailable">Whether it can.</param>
/// <param name="Reason">Why not; where it can, the image or what it does not enforce.</param>
public sealed record SandboxAvailability(SandboxKind Kind, bool IsAvailable, string Reason);
