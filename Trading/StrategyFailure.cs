using System.Diagnostics;
using System.Reflection;

namespace StrategyHost.Trading;

/// <summary>An exception that a strategy threw.</summary>
/// <param name="Kind">The exception's type, without namespace.</param>
/// <param name="Message">Its message.</param>
/// <param name="Bar">Index of the bar at whose close it was thrown; −1 before the first.</param>
/// <param name="Method">The strategy's method it came through last; null when unknown.</param>
/// <param name="Line">Line of the strategy's source, counted from 1; null without debug symbols.</param>
public sealed record StrategyFailure(string Kind, string Message, int Bar, string? Method, int? Line)
{
    internal static StrategyFailure From(Exception exception, Strategy strategy, int bar)
    {
        var assembly = strategy.GetType().Assembly;
        var frame = new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(frame => frame.GetMethod()?.Module.Assembly == assembly);
        var line = frame?.GetFileLineNumber() is > 0 and var number ? number : (int?)null;
        return new StrategyFailure(exception.GetType().Name, MessageOf(exception, assembly), bar, frame?.GetMethod()?.Name, line);
    }

    /// <summary>An exception class of the strategy's own may override Message, and its code must not run once the run is over.</summary>
    private static string MessageOf(Exception exception, Assembly assembly) =>
        exception.GetType().Assembly == assembly ? "(an exception class of the strategy's own)" : exception.Message;
}
