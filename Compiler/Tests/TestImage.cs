namespace StrategyHost.Compiler.Tests;

/// <summary>Compiled tests: the bytes to run. They refer to the strategy's assembly by its name.</summary>
/// <param name="Assembly">The assembly, with budgets compiled in.</param>
/// <param name="Symbols">Its portable PDB, which maps failures to source lines.</param>
public sealed record TestImage(byte[] Assembly, byte[] Symbols);
