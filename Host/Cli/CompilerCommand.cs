using System.Diagnostics;

namespace StrategyHost.Host.Cli;

/// <summary>How this program is started once more, to compile in a process that can be ended.</summary>
internal static class CompilerCommand
{
    /// <summary>Not for users, so no verb of the command line's.</summary>
    public const string Verb = "compile-worker";

    /// <summary>Started by the same runtime; a single-file program has no assembly file and is its own runtime.</summary>
    public static ProcessStartInfo Create()
    {
        var assembly = typeof(CompilerCommand).Assembly.Location;
        if (assembly.Length == 0)
            return new ProcessStartInfo(Environment.ProcessPath!, [Verb]);
        var runtime = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        return new ProcessStartInfo(runtime, ["exec", assembly, Verb]);
    }
}
