using System.Diagnostics;

namespace StrategyHost.Benchmarks.Safety;

/// <summary>How far the process's working set rose while something ran, looked at every few milliseconds.</summary>
internal sealed class MemoryPeak : IDisposable
{
    private readonly long _before = Resident();
    private readonly ManualResetEventSlim _ended = new();
    private readonly Thread _watch;
    private long _peak;

    public MemoryPeak()
    {
        _watch = new Thread(Watch) { IsBackground = true };
        _watch.Start();
    }

    /// <summary>What the process holds now, in bytes.</summary>
    public static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    /// <summary>Ends the watch.</summary>
    /// <returns>Bytes above the start, at the highest.</returns>
    public long End()
    {
        _ended.Set();
        _watch.Join();
        return Math.Max(0, Math.Max(_peak, Resident()) - _before);
    }

    public void Dispose() => _ended.Dispose();

    private void Watch()
    {
        do
            _peak = Math.Max(_peak, Resident());
        while (!_ended.Wait(5));
    }
}
