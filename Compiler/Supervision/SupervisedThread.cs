using System.Globalization;

namespace StrategyHost.Compiler.Supervision;

/// <summary>
/// Runs one compilation on a thread of fixed stack size, so that what is accepted does not depend on the caller's thread, and
/// stops waiting when its time or memory is spent. The compiler is asked to stop; where it does not listen its thread is left
/// behind in the background, and counted, because it still costs a processor.
/// </summary>
internal static class SupervisedThread
{
    /// <summary>Threads left behind at most; from then on nothing is compiled until one of them ends.</summary>
    internal const int MaxAbandoned = 4;

    private const int StackBytes = 16 << 20;
    private static readonly TimeSpan SampleInterval = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);
    private static int _abandoned;
    private static int _running;

    /// <summary>Threads that were left behind and have not ended yet.</summary>
    internal static int Abandoned => Volatile.Read(ref _abandoned);

    /// <summary>The work's result, or what it spent too much of.</summary>
    /// <exception cref="CompilerUnavailableException">Too many compilations were left behind.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal static Supervised<T> Run<T>(Func<CancellationToken, T> work, StrategyCompilerOptions limits, CancellationToken cancellation)
        where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        if (Abandoned >= MaxAbandoned)
            throw new CompilerUnavailableException(MaxAbandoned);
        var job = new SupervisedJob<T>(work, CancellationTokenSource.CreateLinkedTokenSource(cancellation), StackBytes);
        // Before the work begins, or what it takes at once would count as already there.
        var held = GC.GetTotalMemory(forceFullCollection: false);
        Interlocked.Increment(ref _running);
        job.Start(static () => Interlocked.Decrement(ref _running));
        var excess = Watch(job, limits, held);
        if (excess is null)
            return new Supervised<T>(job.Conclude(), null);
        if (!job.Stop(Grace))
            job.Abandon(static change => Interlocked.Add(ref _abandoned, change));
        cancellation.ThrowIfCancellationRequested();
        return new Supervised<T>(null, excess);
    }

    /// <summary>Null when the work ended by itself.</summary>
    private static string? Watch<T>(SupervisedJob<T> job, StrategyCompilerOptions limits, long least)
        where T : class
    {
        var time = new ProcessorTime(limits.Deadline);
        while (!job.Wait(SampleInterval))
        {
            time.Sample(Volatile.Read(ref _running));
            if (time.IsSpent)
                return string.Create(CultureInfo.InvariantCulture, $"took longer than {limits.Deadline.TotalSeconds:0.##} s");
            // From the least seen: what a collection frees in the meantime must not hide what the compilation takes.
            var held = GC.GetTotalMemory(forceFullCollection: false);
            least = Math.Min(least, held);
            if (held - least > limits.MaxMemoryBytes)
                return string.Create(CultureInfo.InvariantCulture, $"needed more than {limits.MaxMemoryBytes >> 20} MB of memory");
        }

        return null;
    }
}
