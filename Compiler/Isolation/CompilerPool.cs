using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace StrategyHost.Compiler.Isolation;

/// <summary>The processes that compile: as many as compilations run side by side. They end when this process does, because their input then ends.</summary>
/// <param name="command">Starts one.</param>
internal sealed class CompilerPool(Func<ProcessStartInfo> command)
{
    private readonly ConcurrentBag<CompilerProcess> _idle = [];

    /// <summary>Starts a process, which warms up while the caller does something else.</summary>
    internal void WarmUp()
    {
        if (_idle.IsEmpty && TryStart() is { } process)
            _idle.Add(process);
    }

    /// <summary>Compiles one source.</summary>
    /// <returns>The result, or what became of the process that had to give it.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal (CompilationResult? Result, CompilerFailure Failure) Compile(StrategySource source, StrategyCompilerOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_idle.TryTake(out var process) && (process = TryStart()) is null)
            return (null, CompilerFailure.NotStarted);
        var keeps = false;
        try
        {
            var result = process.Compile(source, options, cancellation);
            keeps = result is not null && process.IsUsable(result);
            return (result, result is null ? CompilerFailure.Ended : CompilerFailure.None);
        }
        finally
        {
            if (keeps)
                _idle.Add(process);
            else
                process.Dispose();
        }
    }

    private CompilerProcess? TryStart()
    {
        try
        {
            return CompilerProcess.Start(command());
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
