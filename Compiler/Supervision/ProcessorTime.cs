using System.Diagnostics;

namespace StrategyHost.Compiler.Supervision;

/// <summary>
/// What one compilation has had of the processor: the process's time, shared evenly among the compilations that run. By the
/// clock alone a busy machine would refuse sound strategies; the clock only sets the outer bound.
/// </summary>
/// <param name="deadline">Processor time that may be spent.</param>
internal sealed class ProcessorTime(TimeSpan deadline)
{
    /// <summary>How many times the deadline may pass by the clock.</summary>
    internal const int ClockFactor = 20;

    private readonly long _started = Stopwatch.GetTimestamp();
    private TimeSpan _last = Environment.CpuUsage.TotalTime;
    private TimeSpan _spent;

    internal bool IsSpent
    {
        get
        {
            var elapsed = Stopwatch.GetElapsedTime(_started);
            return elapsed > deadline * ClockFactor || (_spent > deadline && elapsed > deadline);
        }
    }

    internal void Sample(int sharers)
    {
        var now = Environment.CpuUsage.TotalTime;
        _spent += (now - _last) / Math.Max(1, sharers);
        _last = now;
    }
}
