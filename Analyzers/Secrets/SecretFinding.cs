namespace StrategyHost.Analyzers.Secrets;

/// <summary>A secret in a text. It never carries the secret itself.</summary>
public sealed class SecretFinding
{
    internal SecretFinding(SecretMatch match, int line, string preview)
    {
        Kind = match.Kind;
        Name = match.Name;
        Start = match.Start;
        Length = match.Length;
        Line = line;
        Preview = preview;
    }

    /// <summary>What it opens.</summary>
    public SecretKind Kind { get; }

    /// <summary>What it is, with its article: "A GitHub token".</summary>
    public string Name { get; }

    /// <summary>Offset of its first character in the text.</summary>
    public int Start { get; }

    /// <summary>Its characters.</summary>
    public int Length { get; }

    /// <summary>Its line, from 1.</summary>
    public int Line { get; }

    /// <summary>Its first and last two characters; of a short one nothing.</summary>
    public string Preview { get; }

    /// <inheritdoc/>
    public override string ToString() => $"line {Line}: {Name} ({Preview})";
}
