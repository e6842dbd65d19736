using System.Globalization;

namespace StrategyHost.Sandbox;

/// <summary>The environment of the program inside: nothing of the host's, and what keeps the runtime small and quiet.</summary>
internal static class RunnerEnvironment
{
    /// <summary>Names the isolation to whoever runs inside. Probes of the isolation refuse to run where it is missing.</summary>
    internal const string MarkerVariable = "STRATEGYHOST_INSIDE";

    /// <summary>Share of the memory that the managed heap may take; the rest is the runtime's own.</summary>
    private const double HeapShare = 0.6;

    internal static IReadOnlyDictionary<string, string> Of(SandboxKind kind, SandboxLimits limits) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [MarkerVariable] = kind.ToName(),
        ["TZ"] = "UTC",
        ["LC_ALL"] = "C",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
        ["DOTNET_GCHeapHardLimit"] = ((long)(limits.MemoryBytes * HeapShare)).ToString("x", CultureInfo.InvariantCulture),
        ["DOTNET_gcServer"] = "0",
        // No socket or pipe to attach a debugger to, no dump of the memory when it dies.
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_DbgEnableMiniDump"] = "0",
        // Mapping code twice takes a shared memory file and a tenth of the start-up.
        ["DOTNET_EnableWriteXorExecute"] = "0",
        // Profiling costs more than it earns in a process that lives for one request.
        ["DOTNET_TieredPGO"] = "0",
    };
}
