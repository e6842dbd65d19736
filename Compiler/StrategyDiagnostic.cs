namespace StrategyHost.Compiler;

/// <summary>One finding. Lines and columns count from 1; the end is exclusive.</summary>
public sealed record StrategyDiagnostic
{
    /// <summary><c>SHnnnn</c>, or <c>CSnnnn</c> for the C# compiler's own.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it refuses the source.</summary>
    public required StrategyDiagnosticSeverity Severity { get; init; }

    /// <summary>What was found and what is expected.</summary>
    public required string Message { get; init; }

    /// <summary>Line of the first character.</summary>
    public required int Line { get; init; }

    /// <summary>Column of the first character.</summary>
    public required int Column { get; init; }

    /// <summary>Line of the end.</summary>
    public required int EndLine { get; init; }

    /// <summary>Column behind the last character.</summary>
    public required int EndColumn { get; init; }

    /// <summary>The offending line without its indentation, shortened around the finding where it is long.</summary>
    public required string Snippet { get; init; }

    /// <summary>The rule's page relative to the repository's root; null for the C# compiler's own.</summary>
    public required string? Help { get; init; }

    /// <summary>What to do; null for the C# compiler's own.</summary>
    public required string? Fix { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"({Line},{Column}): {(Severity == StrategyDiagnosticSeverity.Error ? "error" : "warning")} {Id}: {Message}";
}
