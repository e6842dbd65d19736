using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.Isolation;

/// <summary>
/// <see cref="StrategyCompiler"/> in processes of their own, for a host that compiles many sources and has to outlive each. A
/// source nobody thought of can keep the C# compiler busy, fill gigabytes or end its process without a moment at which it could
/// be asked to stop; a thread that does so cannot be ended, a process can. It is replaced, and the next source compiles.
/// </summary>
/// <param name="command">Starts a program that runs <see cref="CompilerWorker.Run"/>; asked for each process anew.</param>
/// <param name="options">As for <see cref="StrategyCompiler"/>.</param>
public sealed class IsolatedCompiler(Func<ProcessStartInfo> command, StrategyCompilerOptions? options = null) : IDisposable
{
    private readonly ConcurrentBag<CompilerProcess> _idle = [];
    private readonly StrategyCompilerOptions _options = options ?? StrategyCompilerOptions.Default;

    /// <summary>Compiles one source, in the process of an earlier one that has ended or in a new one. May be called from several threads.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Ends the compilation early.</param>
    /// <returns>What <see cref="StrategyCompiler"/> gives; also where no process can be started: then it compiles here.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="CompilerUnavailableException">No process can be started, and earlier compilations do not end.</exception>
    public CompilationResult Compile(StrategySource source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellation.ThrowIfCancellationRequested();
        var compiler = new StrategyCompiler(_options);
        if (compiler.RefuseEarly(source) is { } refused)
            return refused;
        if ((_idle.TryTake(out var idle) ? idle : TryStart()) is not { } process)
            return compiler.Compile(source, cancellation);
        CompilationResult? result = null;
        try
        {
            result = process.Compile(new CompilationRequest(source.Path, source.Bytes.ToArray(), _options), cancellation);
            return result ?? compiler.Refuse(source, SourceLimitRules.OverBudget.At(Location.None, "ended the process it ran in"));
        }
        finally
        {
            // What went over a budget may go on in there, or has left its memory behind.
            if (result is null || result.Diagnostics.Any(diagnostic => diagnostic.Id == SourceLimitRules.OverBudget.Id))
                process.Dispose();
            else
                _idle.Add(process);
        }
    }

    /// <summary>Ends the processes.</summary>
    public void Dispose()
    {
        while (_idle.TryTake(out var process))
            process.Dispose();
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
