using System.Diagnostics;

namespace StrategyHost.Benchmarks;

/// <summary>The host as it was built last: a program of its own, which no build of this one brings along.</summary>
internal static class HostProgram
{
    /// <summary>Where it lies; null, and said so, where it was not built.</summary>
    public static string? Find()
    {
        var folder = Repository.PathOf("Host", "bin");
        var host = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "strategyhost.dll", SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc)
            : null;
        if (host is null)
            Console.Error.WriteLine("The whole process is not measured: the host is not built. Run `dotnet build -c Release Host` and try again.");
        return host;
    }

    /// <summary>How to start it, its output read by this program.</summary>
    public static ProcessStartInfo Command(string host, params IEnumerable<string> arguments) => new("dotnet", ["exec", host, .. arguments])
    {
        RedirectStandardOutput = true,
        WorkingDirectory = Repository.Root,
    };
}
