using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.CatchAll;

/// <summary>
/// A handler for everything would also take what ends a run: a spent budget, a full stack, missing memory. The instrumentation
/// lets those pass in any handler; the rule keeps such handlers out of the source to begin with.
/// </summary>
internal sealed class CatchAllRule() : StrategyRule(Rule.Error(
    "SH1011",
    "Handler that catches everything",
    "'{0}' catches what must end a run: name the exception that is expected, such as ArithmeticException, ArgumentException, InvalidOperationException, FormatException, KeyNotFoundException or IndexOutOfRangeException",
    "Name the exception: catch (DivideByZeroException). Better, test the value before: if (range > 0)."))
{
    /// <summary>What the runtime throws when it is out of something, and what wraps exceptions of any kind.</summary>
    private static readonly HashSet<string> EndOfRun =
    [
        "System.OutOfMemoryException", "System.InsufficientMemoryException", "System.StackOverflowException",
        "System.InsufficientExecutionStackException", "System.AccessViolationException", "System.ExecutionEngineException",
        "System.TypeInitializationException", "System.AggregateException", "System.SystemException", "System.ApplicationException",
    ];

    internal override bool Forbids(ISymbol symbol) =>
        (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type && EndOfRun.Contains(MetadataName.Of(type));

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var handler in file.All<ICatchClauseOperation>())
        {
            if (handler.Syntax is CatchClauseSyntax syntax && CatchesAll(handler.ExceptionType))
                report(Rule.At(syntax.CatchKeyword.GetLocation(), syntax.Declaration is { } declaration ? $"catch ({declaration.Type})" : "catch"));
        }
    }

    private static bool CatchesAll(ITypeSymbol type) =>
        type is not INamedTypeSymbol named || MetadataName.Of(named) is "System.Exception" or "System.Object";
}
