using System.Reflection;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Runs a loaded strategy like the host does: on a thread with a big stack, through a session.</summary>
internal static class StrategyRun
{
    private const int StackBytes = 64 << 20;

    /// <summary>Small enough for a test, and many times what a benign one needs.</summary>
    public static BudgetLimits SmallLimits { get; } = new()
    {
        StepsPerBar = 200_000,
        StepsPerRun = 1_000_000,
        AllocationPerBar = 32 << 20,
        AllocationPerRun = 256 << 20,
    };

    public static SessionResult Of(Assembly assembly, BarColumns bars, BudgetLimits? limits) => Of(assembly, bars, limits, out _);

    public static SessionResult Of(Assembly assembly, BarColumns bars, BudgetLimits? limits, out IReadOnlyList<OrderRequest> orders)
    {
        var broker = new IdleBroker();
        var result = OnBigStack(() =>
        {
            var budget = limits is null ? null : StrategyBudget.Attach(assembly, limits);
            Strategy strategy;
            try
            {
                strategy = (Strategy)Activator.CreateInstance(assembly.GetExportedTypes().Single(type => type.IsAssignableTo(typeof(Strategy))))!;
            }
            catch (TargetInvocationException failed)
            {
                Assert.That(budget?.Observe(failed.InnerException!), Is.True, failed.ToString());
                return new SessionResult(SessionStatus.BudgetSpent, null, 0, 0, 0, budget!.Outcome);
            }

            return new Session(strategy, broker, bars, seed: 1, budget).Run();
        });
        orders = broker.Orders;
        return result;
    }

    public static T OnBigStack<T>(Func<T> run)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        return failure is null ? result : throw new InvalidOperationException("the run failed", failure);
    }

    public static BarColumns Bars(int count)
    {
        var close = new double[count];
        for (var i = 0; i < count; i++)
            close[i] = 100 + 10 * Math.Sin(i * 0.21) + (i * 7919 % 13) * 0.25;
        return new BarColumns(
            "TEST", [.. Enumerable.Range(0, count).Select(i => (1_050_000_000L + i) * TimeSpan.TicksPerMinute)], close,
            [.. close.Select(c => c + 1)], [.. close.Select(c => c - 1)], close, [.. close.Select(c => c * 10)]);
    }
}
