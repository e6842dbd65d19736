using System.Text.Json;
using StrategyHost.Compiler.Supervision;

namespace StrategyHost.Compiler.Isolation;

/// <summary>The side of <see cref="IsolatedCompiler"/> that runs in the child process.</summary>
public static class CompilerWorker
{
    /// <summary>What the child is ready with, before any answer.</summary>
    internal const string Ready = "ready";

    /// <summary>
    /// Compiles what it is sent until the input ends, or until a compilation goes on although it was given up: then the process
    /// must end.
    /// </summary>
    /// <param name="requests">One request a line.</param>
    /// <param name="answers">A sign when the compiler is warm, then a result for each request. Nothing else may be written to it.</param>
    /// <returns>The process's exit code.</returns>
    public static int Run(TextReader requests, TextWriter answers)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(answers);
        StrategyCompiler.WarmUp();
        Send(answers, Ready);
        while (requests.ReadLine() is { } line)
        {
            var request = JsonSerializer.Deserialize(line, CompilationJson.Default.CompilationRequest)!;
            var result = new StrategyCompiler(request.Options).Compile(request.Source);
            Send(answers, JsonSerializer.Serialize(result, CompilationJson.Default.CompilationResult));
            if (SupervisedThread.Abandoned > 0)
                return 1;
        }

        return 0;
    }

    private static void Send(TextWriter answers, string line)
    {
        answers.Write(line);
        answers.Write('\n');
        answers.Flush();
    }
}
