namespace StrategyHost.Compiler;

/// <summary>What became of one source.</summary>
public sealed record CompilationResult
{
    /// <summary>The source's path as given.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the source's bytes, lower-case hexadecimal.</summary>
    public required string SourceSha256 { get; init; }

    /// <summary>Full name of the strategy class; null when there is not exactly one.</summary>
    public required string? StrategyName { get; init; }

    /// <summary>Findings in order of position; an accepted source may have warnings.</summary>
    public required IReadOnlyList<StrategyDiagnostic> Diagnostics { get; init; }

    /// <summary>What can be run; null when the source was refused.</summary>
    public required StrategyImage? Image { get; init; }

    /// <summary>Whether the source passed every check.</summary>
    public bool Accepted => Image is not null;
}
