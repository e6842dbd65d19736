namespace StrategyHost.Sandbox.Process;

/// <summary>Whether another user of this machine may read files.</summary>
internal static class OpenToAll
{
    /// <summary>Every folder down to a path can be entered and the files directly in it can be read by anybody.</summary>
    internal static bool Folder(string path)
    {
        if (OperatingSystem.IsWindows())
            return true;
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (!folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        }

        return new DirectoryInfo(path).EnumerateFiles().All(file => file.UnixFileMode.HasFlag(UnixFileMode.OtherRead));
    }
}
