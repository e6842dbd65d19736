using StrategyHost.SimBroker.Data;
using StrategyHost.Trading;

namespace StrategyHost.Host.Cli.Data;

/// <summary>Writes a bar file where a user named it, with the folders that are missing.</summary>
internal static class BarPath
{
    public static void Write(string path, BarColumns bars)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory)
            Directory.CreateDirectory(directory);
        BarFile.Write(path, bars);
    }
}
