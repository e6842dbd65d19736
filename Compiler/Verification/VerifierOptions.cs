namespace StrategyHost.Compiler.Verification;

/// <summary>What the host knows about the image it asks about.</summary>
public sealed record VerifierOptions
{
    /// <summary>An image without instrumentation, of any name, within the default limits.</summary>
    public static VerifierOptions Default { get; } = new();

    /// <summary>
    /// Full name of the guard that instrumentation calls, either a type of the image itself or a public one of
    /// StrategyHost.Abstractions. Null: the image is not instrumented, and any type in the host's namespaces is refused.
    /// </summary>
    public string? GuardTypeName { get; init; }

    /// <summary>The assembly name that the host gave the image; null: any that is not the framework's or the host's own.</summary>
    public string? AssemblyName { get; init; }

    /// <summary>How large an image may be.</summary>
    public VerifierLimits Limits { get; init; } = VerifierLimits.Default;
}
