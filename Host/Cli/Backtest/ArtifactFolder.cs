using System.Globalization;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>The folder of a run's artifacts, into which two hosts may write the same run at once.</summary>
internal static class ArtifactFolder
{
    /// <summary>Nobody writes a file for so long: its host was killed.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private static int _writers;

    /// <summary>A part of file names that no other writer uses now.</summary>
    public static string NewMark() => string.Create(
        CultureInfo.InvariantCulture, $".{Environment.MachineName}-{Environment.ProcessId}-{Interlocked.Increment(ref _writers)}");

    /// <summary>Writes a file beside its place and moves it there, so that nobody meets half of it.</summary>
    /// <exception cref="IOException">It cannot be written; nothing is left then.</exception>
    public static void WriteWhole(string path, byte[] bytes)
    {
        var temporary = $"{path}{NewMark()}{ArtifactWriter.TemporaryExtension}";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Removes what hosts that were killed did not finish.</summary>
    public static void RemoveLeftovers(string directory)
    {
        if (!Directory.Exists(directory))
            return;
        foreach (var path in Directory.EnumerateFiles(directory, "*" + ArtifactWriter.TemporaryExtension))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Abandoned)
                File.Delete(path);
        }
    }
}
