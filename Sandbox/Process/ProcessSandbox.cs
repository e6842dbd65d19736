using System.ComponentModel;
using System.Diagnostics;
using OsProcess = System.Diagnostics.Process;

namespace StrategyHost.Sandbox.Process;

/// <summary>A runner in a child process.</summary>
internal sealed class ProcessSandbox : RunningSandbox
{
    private static readonly TimeSpan ExitGrace = TimeSpan.FromSeconds(2);

    private readonly OsProcess _process;
    private readonly ErrorTail _errors;
    private readonly MemoryWatch _memory;

    private ProcessSandbox(OsProcess process, long memoryBytes)
    {
        _process = process;
        _memory = new MemoryWatch(process.Id, memoryBytes, Kill);
        _errors = ErrorTail.Follow(process.StandardError.BaseStream);
    }

    internal override Stream Input => _process.StandardInput.BaseStream;

    internal override Stream Output => _process.StandardOutput.BaseStream;

    internal override bool HasEnded => _process.HasExited;

    /// <summary>Starts a program.</summary>
    /// <param name="program">Its path, or its name on the search path.</param>
    /// <param name="arguments">Its arguments, made on the thread that starts it.</param>
    /// <param name="environment">Everything of its environment.</param>
    /// <param name="memoryBytes">Memory it may hold, the runtime's own apart.</param>
    /// <exception cref="SandboxException">The program cannot be started.</exception>
    internal static ProcessSandbox Start(
        string program,
        Func<InheritedFiles, IEnumerable<string>> arguments,
        IReadOnlyDictionary<string, string> environment,
        long memoryBytes) =>
        new(StarterThread.Run(() => StartChild(program, arguments, environment)), memoryBytes + RunnerFiles.RuntimeBytes);

    internal override void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It is gone already, or some of its children are.
        }
    }

    internal override SandboxExit WaitForExit()
    {
        if (!_process.WaitForExit(ExitGrace))
            Kill();
        _process.WaitForExit();
        return new SandboxExit(_process.ExitCode, _memory.HasKilled, _errors.Text());
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _memory.Dispose();
        Kill();
        _process.WaitForExit();
        _errors.Text();
        _process.Dispose();
    }

    private static OsProcess StartChild(
        string program, Func<InheritedFiles, IEnumerable<string>> arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var files = new InheritedFiles();
        var start = new ProcessStartInfo(program, arguments(files))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            return OsProcess.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new SandboxException($"{program} cannot be started: {exception.Message}");
        }
    }
}
