using System.ComponentModel;
using System.Diagnostics;

namespace StrategyHost.Host.Cli.Doctor;

/// <summary>Asks a program of the machine for its version.</summary>
internal static class ProgramVersion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>The first line it prints; null where it is not installed or does not answer.</returns>
    public static string? Of(string program, string argument = "--version")
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, RedirectStandardError = true });
            return process is null ? null : FirstLine(process);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string? FirstLine(Process process)
    {
        var reading = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        return process.ExitCode == 0 ? reading.GetAwaiter().GetResult().Split('\n')[0].Trim() : null;
    }
}
