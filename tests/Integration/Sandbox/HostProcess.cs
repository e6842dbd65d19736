using System.Diagnostics;
using StrategyHost.Integration.Cli;

namespace StrategyHost.Integration.Sandbox;

/// <summary>The host as a process of its own.</summary>
internal static class HostProcess
{
    /// <summary>Starts the command line with the workspace's folders.</summary>
    public static Process Start(Workspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Host.HostSettings).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in workspace.Settings.Where(setting => setting.Key != "Sandbox"))
            start.Environment["STRATEGYHOST_" + name.ToUpperInvariant()] = value;
        return Process.Start(start)!;
    }

    /// <summary>Its exit code and standard output, once it has ended.</summary>
    public static (int ExitCode, string Output) End(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
