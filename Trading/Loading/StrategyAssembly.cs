using System.Diagnostics;
using System.Reflection;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Trading.Loading;

/// <summary>
/// A loaded strategy assembly. Each has a context of its own, so that no static state passes from one run to the next, and
/// disposing it lets the runtime take the code back once nothing of it is referenced.
/// </summary>
public sealed class StrategyAssembly : IDisposable
{
    private readonly StrategyLoadContext _context;
    private Type? _type;

    private StrategyAssembly(StrategyLoadContext context, Type type, StrategyBudget? budget)
    {
        _context = context;
        _type = type;
        Budget = budget;
    }

    /// <summary>The strategy's budgets, to be handed to its session; null where the assembly was not instrumented, or is disposed.</summary>
    public StrategyBudget? Budget { get; private set; }

    /// <summary>Loads an image and, where it is instrumented, sets its budgets.</summary>
    /// <param name="assembly">The assembly's bytes.</param>
    /// <param name="symbols">Its portable PDB; null: exceptions carry no source lines.</param>
    /// <param name="strategyName">Full name of the strategy class.</param>
    /// <param name="limits">What one run may use; null: the defaults.</param>
    /// <param name="staysLoaded">
    /// True in a process that ends with its runs: the code is never taken back, and in return the runtime reaches the budget's
    /// counters directly, which saves some nanoseconds a bar.
    /// </param>
    /// <exception cref="BadImageFormatException">The bytes are not an assembly.</exception>
    /// <exception cref="InvalidOperationException">The assembly holds no such strategy.</exception>
    public static StrategyAssembly Load(byte[] assembly, byte[]? symbols, string strategyName, BudgetLimits? limits = null, bool staysLoaded = false)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrEmpty(strategyName);
        var context = new StrategyLoadContext(strategyName, isCollectible: !staysLoaded);
        try
        {
            using var image = new MemoryStream(assembly, writable: false);
            using var pdb = symbols is null ? null : new MemoryStream(symbols, writable: false);
            var type = context.LoadFromStream(image, pdb).GetType(strategyName);
            if (type is null || type.IsAbstract || !type.IsSubclassOf(typeof(Strategy)))
                throw new InvalidOperationException($"The assembly holds no strategy '{strategyName}'. Compile the source again.");
            var budget = StrategyBudget.IsInstrumented(type.Assembly) ? StrategyBudget.Attach(type.Assembly, limits) : null;
            return new StrategyAssembly(context, type, budget);
        }
        catch
        {
            Unload(context);
            throw;
        }
    }

    /// <summary>Creates a strategy with its parameters at their defaults. Call it on the thread that goes on with the strategy.</summary>
    /// <exception cref="ObjectDisposedException">The assembly was disposed.</exception>
    /// <exception cref="Exception">Whatever the strategy's constructor throws.</exception>
    public Strategy CreateStrategy()
    {
        ObjectDisposedException.ThrowIf(_type is null, this);
        Budget?.BeginRun();
        return (Strategy)Activator.CreateInstance(
            _type, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!;
    }

    /// <summary>
    /// The line of the strategy's source that an exception came through last; null when it did not touch the strategy. The code
    /// is optimised: where the runtime itself throws (an array index, a division by zero) the line may be that of a statement nearby.
    /// </summary>
    /// <param name="exception">An exception thrown while the strategy ran.</param>
    public int? FindSourceLine(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod()?.Module.Assembly is { } assembly && _context.Assemblies.Contains(assembly) && frame.GetFileLineNumber() > 0)
                return frame.GetFileLineNumber();
        }

        return exception.InnerException is { } inner ? FindSourceLine(inner) : null;
    }

    /// <summary>Begins to unload; complete once no strategy, type or exception of the assembly is referenced.</summary>
    public void Dispose()
    {
        if (_type is null)
            return;
        _type = null;
        Budget = null;
        Unload(_context);
    }

    private static void Unload(StrategyLoadContext context)
    {
        if (context.IsCollectible)
            context.Unload();
    }
}
