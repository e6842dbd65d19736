using System.Diagnostics;
using System.Reflection;

namespace StrategyHost.Trading.Budgets;

/// <summary>The innermost frame of a stack that belongs to the strategy, the guard left out.</summary>
/// <param name="Method">The method, by the name its author gave it; null where there is no such frame.</param>
/// <param name="Line">Line in the source; 0 without debug symbols.</param>
internal readonly record struct CodeLocation(string? Method, int Line)
{
    /// <summary>Where the running code is. Lines are looked up for one frame only: a stack at its limit has thousands.</summary>
    internal static CodeLocation Current(Assembly strategy)
    {
        var trace = new StackTrace(fNeedFileInfo: false);
        var index = IndexIn(trace, strategy);
        return index < 0 ? default : From(new StackFrame(index, needFileInfo: true));
    }

    /// <summary>Where an exception was thrown.</summary>
    internal static CodeLocation Of(Exception exception, Assembly strategy)
    {
        var trace = new StackTrace(exception, fNeedFileInfo: true);
        var index = IndexIn(trace, strategy);
        return index < 0 ? default : From(trace.GetFrame(index)!);
    }

    private static int IndexIn(StackTrace trace, Assembly strategy)
    {
        for (var i = 0; i < trace.FrameCount; i++)
        {
            if (trace.GetFrame(i)?.GetMethod() is { DeclaringType: { } type } && type.Assembly == strategy && type.Name != BudgetGuard.TypeName)
                return i;
        }

        return -1;
    }

    private static CodeLocation From(StackFrame frame) => new(AuthorsName(frame.GetMethod()!), frame.GetFileLineNumber());

    /// <summary>The compiler puts the author's name in angle brackets: &lt;Find&gt;b__0 for a lambda, &lt;Numbers&gt;d__1.MoveNext for an iterator.</summary>
    private static string AuthorsName(MethodBase method) =>
        InBrackets(method.Name) ?? InBrackets(method.DeclaringType!.Name) ?? method.Name;

    private static string? InBrackets(string name)
    {
        var end = name.IndexOf('>', StringComparison.Ordinal);
        return name.StartsWith('<') && end > 1 ? name[1..end] : null;
    }
}
