namespace StrategyHost.Sandbox.Tests;

/// <summary>Compiled tests of a strategy, to be run beside it, and what they may read.</summary>
public sealed record TestSuite
{
    /// <summary>The compiled, verified tests; they refer to the strategy's assembly by its name.</summary>
    public required byte[] Assembly { get; init; }

    /// <summary>Their portable PDB; null: failures carry no source lines.</summary>
    public byte[]? Symbols { get; init; }

    /// <summary>The files below <c>fixtures</c> that the tests may read, by <c>folder/name</c>.</summary>
    public IReadOnlyDictionary<string, byte[]> Fixtures { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>Full names of the tests to run; empty: all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];
}
