namespace StrategyHost.Sandbox;

/// <summary>A sandbox could not be started or handled. Caught where an exchange is conducted, never beyond.</summary>
internal class SandboxException(string message) : Exception(message);
