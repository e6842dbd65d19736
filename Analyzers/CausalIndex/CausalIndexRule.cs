using Microsoft.CodeAnalysis;
using StrategyHost.Analyzers.LookAhead;

namespace StrategyHost.Analyzers.CausalIndex;

/// <summary>An index that counts forward from the current bar by an amount that is not constant.</summary>
internal sealed class CausalIndexRule() : StrategyRule(Rule.Warning(
    "SH3002",
    "Index that counts into the future",
    "The index '{0}' counts forward from the current bar, so it reaches bars that have not closed yet: count back from it",
    "Count back: market.Close[^(1 + i)] for i bars ago, or market.Close[market.Index - i]; stop a loop at i < market.Close.Count."))
{
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (SeriesRead.IndexOf(operation) is { } index && CountsForward(index))
                report(Rule.At(index.Syntax.GetLocation(), index.Syntax.ToString()));
        }
    }

    private static bool CountsForward(IOperation index) =>
        index.Plain() is Microsoft.CodeAnalysis.Operations.ILocalReferenceOperation && BarIndex.UpperBoundOf(index) is { } bound
            ? bound is { FromNow: true, Least: > 0 }
            : BarIndex.Evaluate(index) is { FromNow: true, IsExact: false, Least: >= 0 };
}
