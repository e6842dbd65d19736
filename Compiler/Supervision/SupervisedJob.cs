using System.Runtime.ExceptionServices;

namespace StrategyHost.Compiler.Supervision;

/// <summary>Work on a thread of its own that can be asked to stop and, where it does not, be left behind.</summary>
/// <param name="work">The work.</param>
/// <param name="stop">Asks it to stop.</param>
/// <param name="stackBytes">Stack of the thread.</param>
internal sealed class SupervisedJob<T>(Func<CancellationToken, T> work, CancellationTokenSource stop, int stackBytes)
    where T : class
{
    private readonly Lock _gate = new();
    private Thread? _thread;
    private T? _result;
    private ExceptionDispatchInfo? _failure;
    private Action<int>? _count;
    private Action? _ended;
    private bool _hasEnded;

    /// <param name="ended">Called on the job's thread when the work is over.</param>
    internal void Start(Action ended)
    {
        _ended = ended;
        _thread = new Thread(Execute, stackBytes) { IsBackground = true, Name = "compilation" };
        _thread.Start();
    }

    /// <summary>Whether it ended within this time.</summary>
    internal bool Wait(TimeSpan time) => _thread!.Join(time);

    /// <summary>What the work gave or threw; it must have ended.</summary>
    internal T Conclude()
    {
        stop.Dispose();
        _failure?.Throw();
        return _result!;
    }

    /// <summary>Asks the work to stop; false when it has not within the grace.</summary>
    internal bool Stop(TimeSpan grace)
    {
        stop.Cancel();
        return Wait(grace);
    }

    /// <summary>Leaves the thread behind: counts one now, and one less when it ends after all.</summary>
    internal void Abandon(Action<int> count)
    {
        lock (_gate)
        {
            if (_hasEnded)
                return;
            count(1);
            _count = count;
        }
    }

    private void Execute()
    {
        try
        {
            _result = work(stop.Token);
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }

        _ended?.Invoke();
        lock (_gate)
        {
            _hasEnded = true;
            _count?.Invoke(-1);
        }
    }
}
