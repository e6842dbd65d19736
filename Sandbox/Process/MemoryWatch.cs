using System.Globalization;

namespace StrategyHost.Sandbox.Process;

/// <summary>
/// Ends a process and its children when they hold more memory than allowed. The limit on data stops ordinary requests at once;
/// this sees what it does not count: memory that is shared without a file, or that grows like a stack.
/// </summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly int _process;
    private readonly long _bytes;
    private readonly Action _kill;
    private readonly Timer _timer;
    private volatile bool _hasKilled;

    internal MemoryWatch(int process, long bytes, Action kill)
    {
        (_process, _bytes, _kill) = (process, bytes, kill);
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>Whether it had to.</summary>
    internal bool HasKilled => _hasKilled;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (_hasKilled || Resident(_process) <= _bytes)
            return;
        _hasKilled = true;
        _kill();
    }

    /// <summary>Bytes in memory of a process and those it started; what has ended has none.</summary>
    private static long Resident(int process)
    {
        var pages = Read($"/proc/{process}/statm").Split(' ');
        var own = pages.Length > 1 && long.TryParse(pages[1], NumberStyles.None, CultureInfo.InvariantCulture, out var resident) ? resident : 0;
        return (own * Environment.SystemPageSize) + Children(process).Sum(Resident);
    }

    private static IEnumerable<int> Children(int process) => Read($"/proc/{process}/task/{process}/children")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture));

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
