namespace StrategyHost.Compiler;

/// <summary>A compiled strategy: the bytes to run and the hashes of what made them.</summary>
public sealed record StrategyImage
{
    /// <summary>Full name of the strategy class.</summary>
    public required string StrategyName { get; init; }

    /// <summary>The assembly.</summary>
    public required byte[] Assembly { get; init; }

    /// <summary>Its portable PDB, which maps exceptions to source lines.</summary>
    public required byte[] Symbols { get; init; }

    /// <summary>SHA-256 of <see cref="Assembly"/>, lower-case hexadecimal.</summary>
    public required string AssemblySha256 { get; init; }

    /// <summary>SHA-256 of the source's bytes, lower-case hexadecimal.</summary>
    public required string SourceSha256 { get; init; }

    /// <summary>SHA-256 over names and bytes of the reference set, lower-case hexadecimal.</summary>
    public required string ReferenceSetSha256 { get; init; }

    /// <summary>The source line of each place whose reaching the image notes, in the order of its counters; empty unless asked for.</summary>
    public IReadOnlyList<int> CountedLines { get; init; } = [];
}
