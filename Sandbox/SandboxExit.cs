namespace StrategyHost.Sandbox;

/// <summary>How the runner's process ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and the signal's number where a signal ended it.</param>
/// <param name="IsOutOfMemory">Whether the system ended it for its memory.</param>
/// <param name="Errors">The last of what it wrote to its standard error.</param>
internal sealed record SandboxExit(int ExitCode, bool IsOutOfMemory, string Errors);
