using System.Net;

namespace StrategyHost.Sandbox.Docker;

/// <summary>The engine answered a call, with no.</summary>
internal sealed class EngineRefusalException(HttpStatusCode status, string message) : SandboxException(message)
{
    /// <summary>Its answer.</summary>
    internal HttpStatusCode Status => status;
}
