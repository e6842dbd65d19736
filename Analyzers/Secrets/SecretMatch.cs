namespace StrategyHost.Analyzers.Secrets;

/// <summary>Where in a text a secret lies.</summary>
internal readonly struct SecretMatch(SecretKind kind, string name, int start, int length)
{
    internal SecretKind Kind { get; } = kind;

    /// <summary>What it is, with its article: "A GitHub token".</summary>
    internal string Name { get; } = name;

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal int End => Start + Length;

    internal bool Overlaps(SecretMatch other) => Start < other.End && other.Start < End;
}
