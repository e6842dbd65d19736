using System.Globalization;

namespace StrategyHost.Compiler.Verification;

/// <summary>One reason to refuse an image.</summary>
public sealed record VerifierFinding
{
    /// <summary>The rule that was broken.</summary>
    public required VerifierRule Rule { get; init; }

    /// <summary><c>SH7nnn</c>.</summary>
    public string Id => Rule.Id;

    /// <summary>What was found and what is expected, without the place.</summary>
    public required string Message { get; init; }

    /// <summary>Full name of the type it was found in, nested types after a slash; null: in the image as a whole.</summary>
    public string? TypeName { get; init; }

    /// <summary>Name of the method it was found in; null: not in a method.</summary>
    public string? MethodName { get; init; }

    /// <summary>Offset of the instruction in bytes from the start of the method's IL; null: not in a body.</summary>
    public int? ILOffset { get; init; }

    /// <summary>Line of the source, from 1; null: unknown, because symbols are missing or the code has no line of its own.</summary>
    public int? Line { get; init; }

    /// <summary>Column of the source, from 1; null where <see cref="Line"/> is.</summary>
    public int? Column { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id}{Place()}: {Message} {Rule.Fix}";

    private string Place()
    {
        var line = Line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" line {Line}");
        var method = MethodName is null ? "" : "::" + MethodName;
        var offset = ILOffset is null ? "" : string.Create(CultureInfo.InvariantCulture, $" at IL_{ILOffset:x4}");
        return TypeName is null ? line : $"{line} in {TypeName}{method}{offset}";
    }
}
