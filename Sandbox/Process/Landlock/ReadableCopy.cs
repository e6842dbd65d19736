using System.Runtime.Versioning;

namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>
/// The runner's files where another user can read them. Superusers keep checkouts where nobody else can look; the copy lies in a
/// folder that only the superuser can write, and those of hosts that are gone are removed.
/// </summary>
internal sealed class ReadableCopy : IDisposable
{
    private const char Separator = '_';
    private const string Place = "/run/strategyhost";
    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly bool _isCopy;

    private ReadableCopy(string folder, bool isCopy) => (Folder, _isCopy) = (folder, isCopy);

    /// <summary>The folder to run from.</summary>
    internal string Folder { get; }

    /// <summary>Takes the files where they are, or copies them where only this user can read them there.</summary>
    internal static ReadableCopy Of(RunnerFiles files, LandlockUser user)
    {
        if (OperatingSystem.IsWindows() || user != LandlockUser.Other || OpenToAll.Folder(files.RunnerFolder))
            return new ReadableCopy(files.RunnerFolder, isCopy: false);
        RemoveLeftovers();
        return Copy(files);
    }

    public void Dispose()
    {
        if (_isCopy)
            Directory.Delete(Folder, recursive: true);
    }

    [UnsupportedOSPlatform("windows")]
    private static ReadableCopy Copy(RunnerFiles files)
    {
        var folder = Path.Combine(Place, string.Join(Separator, [.. ProcessOwner.Self.Split('/'), Guid.NewGuid().ToString("N")]));
        MakeFolder(Place);
        MakeFolder(folder);
        foreach (var path in files.RunnerAssemblies())
        {
            var copy = Path.Combine(folder, Path.GetFileName(path));
            File.Copy(path, copy);
            File.SetUnixFileMode(copy, ForAll);
        }

        return new ReadableCopy(folder, isCopy: true);
    }

    /// <summary>Set afterwards: the mode a folder is made with is cut by the user's mask.</summary>
    [UnsupportedOSPlatform("windows")]
    private static void MakeFolder(string path)
    {
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, ForAll);
    }

    private static void RemoveLeftovers()
    {
        if (!Directory.Exists(Place))
            return;
        foreach (var folder in Directory.EnumerateDirectories(Place))
        {
            if (Path.GetFileName(folder).Split(Separator) is [.. var owner, _] && ProcessOwner.IsGone(string.Join('/', owner)))
                Directory.Delete(folder, recursive: true);
        }
    }
}
