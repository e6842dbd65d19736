using System.Diagnostics;
using System.Text.Json;
using StrategyHost.Compiler.Supervision;

namespace StrategyHost.Compiler.Isolation;

/// <summary>One child process that compiles, one source after the other.</summary>
internal sealed class CompilerProcess : IDisposable
{
    /// <summary>From its start until the compiler is warm; many times what a loaded machine needs.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    /// <summary>What may pass beside the compilation. The process supervises itself and says why it gave up; this is for when it cannot even do that.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private bool _isReady;

    private CompilerProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
    }

    /// <exception cref="System.ComponentModel.Win32Exception">The program cannot be started.</exception>
    internal static CompilerProcess Start(ProcessStartInfo command)
    {
        command.RedirectStandardInput = true;
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        command.UseShellExecute = false;
        // What outruns the measuring of memory, every 25 ms, meets this limit: 768 MB, in its own process.
        command.Environment["DOTNET_GCHeapHardLimit"] = "0x30000000";
        command.Environment["DOTNET_gcConcurrent"] = "0";
        command.Environment["DOTNET_TieredPGO"] = "0";
        return new CompilerProcess(Process.Start(command)!);
    }

    /// <summary>The result; null when the process ended instead of giving one.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the process has been ended.</exception>
    internal CompilationResult? Compile(CompilationRequest request, CancellationToken cancellation)
    {
        using var cancelled = cancellation.Register(End);
        try
        {
            if (!_isReady && Ask(null, StartLimit) != CompilerWorker.Ready)
                return null;
            _isReady = true;
            var limit = (request.Options.DeadlineFor(request.Bytes.Length, isWarm: true) * ProcessorTime.ClockFactor) + Slack;
            return Ask(JsonSerializer.Serialize(request, CompilationJson.Default.CompilationRequest), limit) is { } answer
                ? JsonSerializer.Deserialize(answer, CompilationJson.Default.CompilationResult)
                : null;
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            return null;
        }
        finally
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        End();
        _process.Dispose();
    }

    /// <summary>Null when the process has ended, by itself or because it took too long.</summary>
    private string? Ask(string? line, TimeSpan limit)
    {
        using var timer = new Timer(static process => ((CompilerProcess)process!).End(), this, limit, Timeout.InfiniteTimeSpan);
        if (line is not null)
        {
            _process.StandardInput.Write(line + '\n');
            _process.StandardInput.Flush();
        }

        return _process.StandardOutput.ReadLine();
    }

    private void End()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
