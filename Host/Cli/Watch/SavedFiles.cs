using System.Diagnostics;

namespace StrategyHost.Host.Cli.Watch;

/// <summary>Waits for strategy files to be saved. Editors write a file in several steps; what comes within a moment is one save.</summary>
internal sealed class SavedFiles : IDisposable
{
    /// <summary>Longer than the steps of one save lie apart, too short to be felt.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(30);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly HashSet<string> _watched;
    private readonly HashSet<string> _saved = [];
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _signal = new(0);
    private long _since;

    /// <param name="files">The files to wait for; others in their folders are ignored.</param>
    public SavedFiles(IEnumerable<string> files)
    {
        _watched = [.. files.Select(Path.GetFullPath)];
        foreach (var folder in _watched.Select(file => Path.GetDirectoryName(file)!).Distinct())
            _watchers.Add(Watch(folder));
    }

    /// <summary>Blocks until a file is saved.</summary>
    /// <returns>Full paths of what was saved, in order of name, and the timestamp of the first sign of it.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public (IReadOnlyList<string> Files, long Since) Wait(CancellationToken cancellation)
    {
        _signal.Wait(cancellation);
        while (_signal.Wait(Settling, cancellation))
        {
        }

        lock (_lock)
        {
            var saved = _saved.Where(File.Exists).Order(StringComparer.Ordinal).ToArray();
            _saved.Clear();
            return (saved, _since);
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _signal.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder, "*.cs") { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size };
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) => Note(change.FullPath);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(string path)
    {
        if (!_watched.Contains(path))
            return;
        lock (_lock)
        {
            if (_saved.Count == 0)
                _since = Stopwatch.GetTimestamp();
            _saved.Add(path);
        }

        _signal.Release();
    }
}
