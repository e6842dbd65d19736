using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification;

/// <summary>What the host knows about the image it asks about.</summary>
public sealed record VerifierOptions
{
    /// <summary>What the types of a strategy may derive from.</summary>
    internal static IReadOnlySet<string> OfStrategies { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "System.Object", "System.ValueType", "System.Enum", "System.MulticastDelegate",
        "StrategyHost.Strategy", "StrategyHost.IndicatorCalculator",
    };

    /// <summary>An image without instrumentation, of any name, within the default limits.</summary>
    public static VerifierOptions Default { get; } = new();

    /// <summary>
    /// Full name of the guard that instrumentation calls, either a type of the image itself or a public one of
    /// StrategyHost.Abstractions. Null: the image is not instrumented, and any type in the host's namespaces is refused.
    /// </summary>
    public string? GuardTypeName { get; init; }

    /// <summary>The assembly name that the host gave the image; null: any that is not the framework's or the host's own.</summary>
    public string? AssemblyName { get; init; }

    /// <summary>What images may name; null: what strategies may.</summary>
    internal ApiSurface? Surface { get; init; }

    /// <summary>Full names of the classes of other assemblies that the image's own may derive from.</summary>
    internal IReadOnlySet<string> ForeignBases { get; init; } = OfStrategies;

    /// <summary>How large an image may be.</summary>
    public VerifierLimits Limits { get; init; } = VerifierLimits.Default;
}
