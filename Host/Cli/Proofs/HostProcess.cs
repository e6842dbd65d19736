using System.Diagnostics;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>How this program is started once more.</summary>
internal static class HostProcess
{
    /// <summary>Not for users: makes this program compile what it is sent, so that a compilation can be ended with its process.</summary>
    public const string CompilerVerb = "compile-worker";

    public static ProcessStartInfo Start(IReadOnlyList<string> arguments)
    {
        var assembly = typeof(HostProcess).Assembly.Location;
        // A single-file program has no assembly file: the process itself is what to start.
        var start = new ProcessStartInfo(assembly.Length > 0 ? "dotnet" : Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (assembly.Length > 0)
        {
            start.FileName = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(assembly);
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}
