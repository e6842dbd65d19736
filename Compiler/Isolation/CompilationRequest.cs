namespace StrategyHost.Compiler.Isolation;

/// <summary>What a process that compiles is asked for: one line of JSON. Its answer is the <see cref="CompilationResult"/> as another.</summary>
/// <param name="Path">The source's path as given.</param>
/// <param name="Bytes">The source.</param>
/// <param name="Options">How to judge it.</param>
internal sealed record CompilationRequest(string Path, byte[] Bytes, StrategyCompilerOptions Options)
{
    internal StrategySource Source => StrategySource.FromBytes(Path, Bytes);
}
