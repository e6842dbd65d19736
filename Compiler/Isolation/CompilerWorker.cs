using StrategyHost.Compiler.Supervision;

namespace StrategyHost.Compiler.Isolation;

/// <summary>The side of <see cref="CompilerIsolation"/> that runs in the child process.</summary>
public static class CompilerWorker
{
    /// <summary>Compiles what it is sent until the input ends, or until a compilation goes on although it was given up: then the process must end.</summary>
    /// <param name="input">Requests.</param>
    /// <param name="output">A sign when the compiler is warm, then a result for each request. Nothing else may be written to it.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        StrategyCompiler.WarmUp();
        using var reader = new BinaryReader(input);
        using var writer = new BinaryWriter(output);
        writer.Write(CompilationMessages.Ready);
        writer.Flush();
        while (CompilationMessages.ReadRequest(reader) is var (source, options))
        {
            CompilationMessages.WriteResult(writer, new StrategyCompiler(options).Compile(source));
            writer.Flush();
            if (SupervisedThread.Abandoned > 0)
                return 1;
        }

        return 0;
    }
}
