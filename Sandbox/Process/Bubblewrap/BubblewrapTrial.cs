using StrategyHost.Sandbox.Process.Seccomp;

namespace StrategyHost.Sandbox.Process.Bubblewrap;

/// <summary>Tries whether bubblewrap is there and may do on this machine what a sandbox takes: systems differ in what they allow to whom.</summary>
internal static class BubblewrapTrial
{
    /// <exception cref="SandboxException">It cannot be had; the message says why.</exception>
    internal static void Require(RunnerFiles files)
    {
        if (!OperatingSystem.IsLinux())
            throw new SandboxException("bubblewrap exists on Linux only");
        if (!SeccompFilter.IsSupported)
            throw new SandboxException("the system call filter knows x86-64 and arm64 only");
        if (!Search("bwrap"))
            throw new SandboxException("bubblewrap is not installed: install the package bubblewrap");
        if (Environment.IsPrivilegedProcess && !OpenToAll.Folder(files.FrameworkFolder))
            throw new SandboxException($"the runtime in {files.DotnetRoot} is closed to other users, and the superuser's sandbox is another user");
        var exit = Try();
        if (exit.ExitCode != 0)
            throw new SandboxException($"bubblewrap may not make a sandbox here: {exit.Errors.Trim()}");
    }

    private static SandboxExit Try()
    {
        using var trial = ProcessSandbox.Start(BubblewrapCommand.Program, _ => BubblewrapCommand.TrialArguments, BubblewrapCommand.Environment, SandboxLimits.MinMemoryBytes);
        return trial.WaitForExit();
    }

    private static bool Search(string program) =>
        BubblewrapCommand.Environment["PATH"].Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
