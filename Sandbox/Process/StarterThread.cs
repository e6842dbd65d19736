using System.Collections.Concurrent;

namespace StrategyHost.Sandbox.Process;

/// <summary>
/// Starts all children from one thread that never ends: Linux tells a child that its parent died when the thread that started it
/// ends, and threads of the pool come and go.
/// </summary>
internal static class StarterThread
{
    private static readonly BlockingCollection<Action> Orders = StartThread();

    /// <summary>Does something on the thread that starts children; one caller at a time.</summary>
    internal static T Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>();
        Orders.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task.GetAwaiter().GetResult();
    }

    private static BlockingCollection<Action> StartThread()
    {
        var orders = new BlockingCollection<Action>();
        var thread = new Thread(
            () =>
            {
                foreach (var order in orders.GetConsumingEnumerable())
                    order();
            }) { IsBackground = true, Name = "sandbox starter" };
        thread.Start();
        return orders;
    }
}
