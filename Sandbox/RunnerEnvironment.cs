using System.Globalization;

namespace StrategyHost.Sandbox;

/// <summary>The environment of the program inside: nothing of the host's, and what keeps the runtime small and quiet.</summary>
internal static class RunnerEnvironment
{
    /// <summary>Names the isolation to whoever runs inside. Probes of the isolation refuse to run where it is missing.</summary>
    internal const string MarkerVariable = "STRATEGYHOST_INSIDE";

    /// <summary>Names the culture of the program inside.</summary>
    internal const string CultureVariable = "STRATEGYHOST_CULTURE";

    /// <summary>Share of the memory that the managed heap may take; the rest is the runtime's own.</summary>
    private const double HeapShare = 0.6;

    /// <summary>What is allocated between two collections, where the heap has room for it.</summary>
    private const long YoungBytes = 64 << 20;

    internal static IReadOnlyDictionary<string, string> Of(SandboxKind kind, SandboxLimits limits, RunnerSurroundings surroundings)
    {
        var variables = Usual(limits);
        if (surroundings.Culture is { } culture)
        {
            variables[CultureVariable] = culture;
            // Without its data the runtime would not start; the container's image never has it.
            if (kind != SandboxKind.Docker && RunnerFiles.CultureLibraries().Any())
                variables["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0";
        }

        foreach (var (name, value) in surroundings.Variables)
            variables[name] = value;
        variables[MarkerVariable] = kind.ToName();
        return variables;
    }

    private static SortedDictionary<string, string> Usual(SandboxLimits limits) => new(StringComparer.Ordinal)
    {
        ["TZ"] = "UTC",
        ["LC_ALL"] = "C",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
        ["DOTNET_GCHeapHardLimit"] = ((long)(limits.MemoryBytes * HeapShare)).ToString("x", CultureInfo.InvariantCulture),
        ["DOTNET_gcServer"] = "0",
        // The collector sizes it by the processor's cache, which it cannot look up in every isolation.
        ["DOTNET_GCgen0size"] = Math.Min(YoungBytes, (long)(limits.MemoryBytes * HeapShare) / 8).ToString("x", CultureInfo.InvariantCulture),
        // No socket or pipe to attach a debugger to, no dump of the memory when it dies.
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_DbgEnableMiniDump"] = "0",
        // Mapping code twice takes a shared memory file and a tenth of the start-up.
        ["DOTNET_EnableWriteXorExecute"] = "0",
        // Profiling costs more than it earns in a process that lives for one request.
        ["DOTNET_TieredPGO"] = "0",
    };
}
