namespace StrategyHost.Compiler.Tests;

/// <summary>What became of a file of tests.</summary>
public sealed record TestCompilation
{
    /// <summary>The source's path as given.</summary>
    public required string Path { get; init; }

    /// <summary>Findings in order of position; accepted tests may have warnings.</summary>
    public required IReadOnlyList<StrategyDiagnostic> Diagnostics { get; init; }

    /// <summary>What can be run; null when the tests were refused.</summary>
    public required TestImage? Image { get; init; }

    /// <summary>Whether the tests passed every check.</summary>
    public bool Accepted => Image is not null;
}
