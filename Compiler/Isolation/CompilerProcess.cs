using System.Diagnostics;
using StrategyHost.Compiler.Supervision;

namespace StrategyHost.Compiler.Isolation;

/// <summary>One child process that compiles, one source after the other.</summary>
internal sealed class CompilerProcess : IDisposable
{
    /// <summary>From its start until the compiler is warm; several times what a loaded machine needs.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    /// <summary>What may pass beside the compilation itself. The process supervises itself and says why it gave up; the limits here are for when it cannot even do that.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly BinaryReader _reader;
    private readonly BinaryWriter _writer;
    private bool _isReady;

    private CompilerProcess(Process process)
    {
        _process = process;
        _reader = new BinaryReader(process.StandardOutput.BaseStream);
        _writer = new BinaryWriter(new BufferedStream(process.StandardInput.BaseStream));
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
        // A bomb that outruns the measuring of memory meets this limit, in its own process.
        command.Environment["DOTNET_GCHeapHardLimit"] = "0x38000000";
        command.Environment["DOTNET_gcConcurrent"] = "0";
        command.Environment["DOTNET_TieredPGO"] = "0";
        return new CompilerProcess(Process.Start(command)!);
    }

    /// <summary>The result; null when the process ended instead of giving one.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the process has been ended.</exception>
    internal CompilationResult? Compile(StrategySource source, StrategyCompilerOptions options, CancellationToken cancellation)
    {
        using var cancelled = cancellation.Register(End);
        try
        {
            if (!_isReady)
                WaitUntilReady();
            using var limit = new Timer(static process => ((CompilerProcess)process!).End(), this, (options.For(source.Bytes.Length).Deadline * ProcessorTime.ClockFactor) + Slack, Timeout.InfiniteTimeSpan);
            CompilationMessages.WriteRequest(_writer, source, options);
            _writer.Flush();
            return CompilationMessages.ReadResult(_reader, source);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <summary>Whether it can compile another source. A process that had to give one up ends by itself.</summary>
    internal bool IsUsable(CompilationResult result) =>
        !result.Diagnostics.Any(diagnostic => diagnostic.Id == "SH5009") && !_process.HasExited;

    public void Dispose()
    {
        End();
        _reader.Dispose();
        _process.Dispose();
    }

    private void WaitUntilReady()
    {
        using var limit = new Timer(static process => ((CompilerProcess)process!).End(), this, StartLimit, Timeout.InfiniteTimeSpan);
        if (_reader.ReadByte() != CompilationMessages.Ready)
            throw new InvalidDataException("The compiler's process did not report that it is ready.");
        _isReady = true;
    }

    private void End()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
