using System.Reflection;
using System.Runtime.CompilerServices;

namespace StrategyHost.Trading.Budgets;

/// <summary>
/// The host's hold on an instrumented strategy assembly: sets its limits, tells it of each bar, and keeps what was spent. Attach
/// it before the strategy is constructed, one for each load of the assembly; the counters belong to that load, so parallel runs
/// of other loads do not share them.
/// </summary>
/// <remarks>
/// The counters and the latch live in the assembly's guard type, where a step costs a decrement and a compare. Once a budget is
/// spent every further step throws again, so code that swallowed the first exception does not get on.
/// </remarks>
public sealed class StrategyBudget
{
    private readonly Assembly _strategy;
    private readonly Action<long> _beginRun;
    private readonly Action _beginBar;
    private int _bar = -1;
    private int _sampledBar = -1;
    private long _sampledAt;
    private long _sampledRun;

    private StrategyBudget(Assembly strategy, Type guard, BudgetLimits limits)
    {
        _strategy = strategy;
        Limits = limits;
        _beginRun = Bind<Action<long>>(guard, BudgetGuard.BeginRun);
        _beginBar = Bind<Action>(guard, BudgetGuard.BeginBar);
        Arm(guard, BudgetGuard.Steps, limits.StepsPerBar, limits.StepsPerRun);
        Arm(guard, BudgetGuard.Bytes, limits.AllocationPerBar, limits.AllocationPerRun);
        Set(guard, BudgetGuard.OnSpent, (Func<int, Exception>)Spend);
        Set(guard, BudgetGuard.OnCatch, (Func<Exception, bool>)IsExhaustion);
        Set(guard, BudgetGuard.OnGrown, (Func<bool>)IsOverAllocated);
        Set(guard, BudgetGuard.OnRegistered, (Action)ForgiveColumns);
    }

    /// <summary>What the run may use.</summary>
    public BudgetLimits Limits { get; }

    /// <summary>What was spent first; null while the strategy is within its budgets.</summary>
    public BudgetOutcome? Outcome { get; private set; }

    /// <summary>True for an assembly that the instrumenter has been over.</summary>
    /// <param name="strategy">The loaded assembly.</param>
    public static bool IsInstrumented(Assembly strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return strategy.GetType(BudgetGuard.TypeName) is not null;
    }

    /// <summary>The budget attached to a strategy's assembly; null: it has none.</summary>
    /// <param name="strategy">A strategy.</param>
    public static StrategyBudget? Of(Strategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        var guard = strategy.GetType().Assembly.GetType(BudgetGuard.TypeName);
        return guard is null ? null : (Field(guard, BudgetGuard.OnSpent).GetValue(null) as Delegate)?.Target as StrategyBudget;
    }

    /// <summary>Sets the budgets of a freshly loaded assembly; bar −1 begins. Call it on the thread that will run the strategy.</summary>
    /// <param name="strategy">The instrumented assembly.</param>
    /// <param name="limits">The budgets; null: the defaults.</param>
    /// <exception cref="ArgumentException">The assembly is not instrumented, or has a budget already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is below 1.</exception>
    public static StrategyBudget Attach(Assembly strategy, BudgetLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        var guard = strategy.GetType(BudgetGuard.TypeName)
            ?? throw new ArgumentException($"The assembly {strategy.GetName().Name} counts no steps: instrument its bytes before loading them.", nameof(strategy));
        if (Field(guard, BudgetGuard.OnSpent).GetValue(null) is not null)
            throw new ArgumentException($"The assembly {strategy.GetName().Name} has a budget already: load it afresh for each run.", nameof(strategy));
        var budget = new StrategyBudget(strategy, guard, (limits ?? BudgetLimits.Default).Validated());
        budget._beginBar();
        budget.BeginRun();
        return budget;
    }

    /// <summary>Measures stack and allocations from here on: call it on the thread that goes on with the strategy, near the frame that calls it.</summary>
    public void BeginRun()
    {
        _beginRun(Limits.StackBytes);
        _sampledAt = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>Gives the strategy a bar's budget; what it has used of the run's stays used, and a spent budget stays spent.</summary>
    /// <param name="bar">Index of the bar.</param>
    public void BeginBar(int bar)
    {
        _bar = bar;
        _beginBar();
    }

    /// <summary>
    /// Ends a strategy that returned although its budget was spent: where the framework swallowed the exception and nothing was
    /// counted after it.
    /// </summary>
    /// <exception cref="BudgetExhaustedException">A budget is spent.</exception>
    public void ThrowIfSpent()
    {
        if (Outcome is { } outcome)
            throw new BudgetExhaustedException(outcome);
    }

    /// <summary>Notes an exception that ended the strategy, in case it is the runtime's own word for memory or stack running out.</summary>
    /// <param name="exception">What the strategy let through.</param>
    /// <returns>True when a budget is spent, by this or before.</returns>
    public bool Observe(Exception exception) => IsExhaustion(exception);

    private static T Bind<T>(Type guard, string method)
        where T : Delegate
    {
        var target = guard.GetMethod(method)!;
        // Compiled already, it is called where it is and not by way of a stub; closed over a null first argument, without a shuffle.
        RuntimeHelpers.PrepareMethod(target.MethodHandle);
        return (T)Delegate.CreateDelegate(typeof(T), null, target);
    }

    private static FieldInfo Field(Type guard, string name) => guard.GetField(name)!;

    private static void Arm(Type guard, string unit, long bar, long run)
    {
        Set(guard, BudgetGuard.Bar + unit, bar);
        Set(guard, unit, run);
    }

    private static void Set(Type guard, string field, object value) => Field(guard, field).SetValue(null, value);

    private BudgetExhaustedException Spend(int kind)
    {
        if (Outcome is null)
            Record((BudgetKind)kind, CodeLocation.Current(_strategy));
        return new BudgetExhaustedException(Outcome!);
    }

    /// <summary>Asked in the filter of every catch of the strategy: true lets the exception pass it and latches the guard.</summary>
    private bool IsExhaustion(Exception exception)
    {
        if (Outcome is not null)
            return true;
        BudgetKind? kind = exception switch
        {
            OutOfMemoryException => BudgetKind.Allocation,
            InsufficientExecutionStackException => BudgetKind.Stack,
            _ => null,
        };
        if (kind is null)
            return false;
        Record(kind.Value, CodeLocation.Of(exception, _strategy));
        return true;
    }

    /// <summary>
    /// Asked after framework calls that may copy much at once: growth since the first such call of the same bar counts against the bar.
    /// </summary>
    private bool IsOverAllocated()
    {
        var now = GC.GetAllocatedBytesForCurrentThread();
        var grown = now - _sampledAt;
        if (_bar == _sampledBar && grown <= Limits.AllocationPerBar && _sampledRun + grown <= Limits.AllocationPerRun)
            return false;
        _sampledRun += grown;
        _sampledAt = now;
        if (_sampledRun > Limits.AllocationPerRun)
            return true;
        var isSameBar = _bar == _sampledBar;
        _sampledBar = _bar;
        return isSameBar;
    }

    /// <summary>The columns of a registered indicator are the host's memory, as long as the run and not the strategy's doing.</summary>
    private void ForgiveColumns() => _sampledAt = GC.GetAllocatedBytesForCurrentThread();

    private void Record(BudgetKind kind, CodeLocation at) => Outcome = new BudgetOutcome(
        kind, BudgetMessages.RuleId(kind), _bar, at.Method, at.Line, BudgetMessages.Describe(kind, Limits, _bar, at));
}
