using System.Diagnostics;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Trading;

/// <summary>An exception that a strategy threw.</summary>
/// <param name="Kind">The exception's type, without namespace.</param>
/// <param name="Message">Its message.</param>
/// <param name="Bar">Index of the bar at whose close it was thrown; −1 before the first.</param>
/// <param name="At">Where in the strategy: method and, with debug symbols, file and line (<c>FindEntries, SmaCross.cs:24</c>); null when unknown.</param>
public sealed record StrategyFailure(string Kind, string Message, int Bar, string? At)
{
    internal static StrategyFailure From(Exception exception, Strategy strategy, int bar) =>
        new(exception.GetType().Name, MessageOf(exception, strategy), bar, Locate(exception, strategy));

    /// <summary>An exception class of the strategy's own may override Message, and its code must not run once the run is over.</summary>
    private static string MessageOf(Exception exception, Strategy strategy) =>
        exception.GetType().Assembly == strategy.GetType().Assembly ? "(an exception class of the strategy's own)" : exception.Message;

    private static string? Locate(Exception exception, Strategy strategy)
    {
        var assembly = strategy.GetType().Assembly;
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { } method || method.Module.Assembly != assembly || method.DeclaringType?.Name == BudgetGuard.TypeName)
                continue;
            var line = frame.GetFileLineNumber();
            return line > 0 ? $"{method.Name}, {Path.GetFileName(frame.GetFileName())}:{line}" : method.Name;
        }

        return null;
    }
}
