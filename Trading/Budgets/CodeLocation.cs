using System.Diagnostics;
using System.Reflection;

namespace StrategyHost.Trading.Budgets;

/// <summary>
/// The innermost frame of a stack that belongs to the strategy and has a line of its source. Members that the compiler wrote
/// (of records, of iterators) have none: their caller stands for them.
/// </summary>
/// <param name="Method">The method, by the name its author gave it; null where there is no such frame.</param>
/// <param name="Line">Line in the source; 0 without debug symbols.</param>
internal readonly record struct CodeLocation(string? Method, int Line)
{
    /// <summary>Where the running code is.</summary>
    internal static CodeLocation Current(Assembly strategy) => In(new StackTrace(fNeedFileInfo: true), strategy);

    /// <summary>Where an exception was thrown.</summary>
    internal static CodeLocation Of(Exception exception, Assembly strategy) => In(new StackTrace(exception, fNeedFileInfo: true), strategy);

    private static CodeLocation In(StackTrace trace, Assembly strategy)
    {
        CodeLocation innermost = default;
        foreach (var frame in trace.GetFrames())
        {
            if (frame.GetMethod() is not { } method || !IsOf(method, strategy))
                continue;
            if (frame.GetFileLineNumber() is > 0 and var line)
                return new CodeLocation(AuthorsName(method), line);
            innermost = innermost.Method is null ? new CodeLocation(AuthorsName(method), 0) : innermost;
        }

        return innermost;
    }

    private static bool IsOf(MethodBase method, Assembly strategy) =>
        method.DeclaringType is { } type && type.Assembly == strategy && type.Name != BudgetGuard.TypeName;

    /// <summary>The compiler puts the author's name in angle brackets: &lt;Find&gt;b__0 for a lambda, &lt;Numbers&gt;d__1.MoveNext for an iterator.</summary>
    private static string AuthorsName(MethodBase method) =>
        InBrackets(method.Name) ?? InBrackets(method.DeclaringType!.Name) ?? method.Name;

    private static string? InBrackets(string name)
    {
        var end = name.IndexOf('>', StringComparison.Ordinal);
        return name.StartsWith('<') && end > 1 ? name[1..end] : null;
    }
}
