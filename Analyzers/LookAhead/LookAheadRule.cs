using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.LookAhead;

/// <summary>Reading a bar that has not happened yet: it throws in every run, and was meant to be profitable.</summary>
internal sealed class LookAheadRule() : StrategyRule(Rule.Warning(
    "SH3001",
    "Look-ahead",
    "'{0}' reads a bar that has not closed yet, which throws LookAheadException: the current bar is [^1], the one before [^2]",
    "Read [^1] for the current bar and [^2] for the one before; decide now and let the order fill on the next bar."))
{
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (ReadsAhead(operation) || CatchesLookAhead(operation))
                report(Rule.At(operation.Syntax.GetLocation(), TextOf(operation)));
        }
    }

    private static bool ReadsAhead(IOperation operation)
    {
        if (SeriesRead.IndexOf(operation) is { } index)
            return BarIndex.Evaluate(index) is { FromNow: true, IsExact: true, Least: > 0 };
        return SeriesRead.FromEndOf(operation) is { } fromEnd && BarIndex.Evaluate(fromEnd) is { FromNow: false, IsExact: true, Least: <= 0 };
    }

    /// <summary>Who expects the exception reads ahead on purpose.</summary>
    private static bool CatchesLookAhead(IOperation operation) =>
        operation is ICatchClauseOperation handler && AuthorApi.Is(handler.ExceptionType, AuthorApi.LookAheadException);

    private static string TextOf(IOperation operation) =>
        operation is ICatchClauseOperation ? "catch (LookAheadException)" : operation.Syntax.ToString();
}
