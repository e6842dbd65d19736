using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.DeadEntries;

/// <summary>A condition that no bar can fulfil: the strategy would run for years without a trade.</summary>
internal sealed class DeadEntriesRule() : StrategyRule(Rule.Warning(
    "SH3010",
    "Condition that is never true",
    "'{0}' is never true: {1}",
    "Correct the condition: check which side each comparison points to, and the range of the indicator."))
{
    /// <summary>More conditions than anybody joins; it keeps the comparison of all pairs short.</summary>
    private const int MaxCompared = 32;

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        var ranges = OscillatorRanges.Of(file);
        foreach (var operation in file.Operations)
        {
            if (FindReason(operation, ranges) is { } reason)
                report(Rule.At(operation.Syntax.GetLocation(), operation.Syntax.ToString(), reason));
        }
    }

    private static string? FindReason(IOperation operation, OscillatorRanges ranges) =>
        FindBeyondRange(operation, ranges) ?? FindSelfCrossing(operation) ?? FindContradiction(Conjunction.Of(operation));

    private static string? FindBeyondRange(IOperation operation, OscillatorRanges ranges)
    {
        if (Bounds.Of(operation) is not { } bounds || operation is not IBinaryOperation comparison)
            return null;
        var value = comparison.RightOperand.Number() is null ? comparison.RightOperand : comparison.LeftOperand;
        return ranges.Of(value) is var (low, high) && bounds.LiesOutside(low, high)
            ? FormattableString.Invariant($"{bounds.Subject} goes from {low} to {high}")
            : null;
    }

    private static string? FindSelfCrossing(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "CrossedAbove" or "CrossedBelow", Instance: { } series } call
        && call.Arguments[0].Value.Syntax.ToString() == series.Syntax.ToString()
            ? "a series does not cross itself"
            : null;

    private static string? FindContradiction(IReadOnlyList<IOperation> together)
    {
        for (var i = 0; i < together.Count && i < MaxCompared; i++)
        {
            for (var j = i + 1; j < together.Count && j < MaxCompared; j++)
            {
                if (Contradict(together[i], together[j]) || Contradict(together[j], together[i]))
                    return $"'{together[i].Syntax}' and '{together[j].Syntax}' exclude each other";
            }
        }

        return null;
    }

    private static bool Contradict(IOperation one, IOperation other) =>
        (Bounds.Of(one) is { } bounds && Bounds.Of(other) is { } others && bounds.Excludes(others))
        || IsNegationOf(one, other)
        || AreOppositeCrossings(one, other)
        || AreOppositeComparisons(one, other)
        || (IsFlat(one) && CountsPositions(other));

    private static bool IsNegationOf(IOperation one, IOperation other) =>
        one is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not && IsSame(not.Operand.Plain(), other);

    private static bool AreOppositeCrossings(IOperation one, IOperation other) =>
        one is IInvocationOperation { TargetMethod.Name: "CrossedAbove", Instance: { } series } above
        && other is IInvocationOperation { TargetMethod.Name: "CrossedBelow", Instance: { } same } below
        && IsSame(series, same)
        && IsSame(above.Arguments[0].Value, below.Arguments[0].Value);

    /// <summary><c>a &gt; b &amp;&amp; a &lt; b</c>, and <c>a &gt; b &amp;&amp; b &gt; a</c>.</summary>
    private static bool AreOppositeComparisons(IOperation one, IOperation other) =>
        one is IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan } greater
        && other is IBinaryOperation second
        && ((second.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual && IsSame(greater.LeftOperand, second.LeftOperand) && IsSame(greater.RightOperand, second.RightOperand))
            || (second.OperatorKind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual && IsSame(greater.LeftOperand, second.RightOperand) && IsSame(greater.RightOperand, second.LeftOperand)));

    private static bool IsSame(IOperation one, IOperation other) =>
        one.Syntax.ToString() == other.Syntax.ToString() && one.IsRepeatable();

    private static bool IsFlat(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property: var property } && AuthorApi.IsMember(property, AuthorApi.Market, "IsFlat");

    private static bool CountsPositions(IOperation operation) =>
        operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison
        && comparison.LeftOperand.Plain() is IPropertyReferenceOperation { Property.Name: "Count", Instance: IPropertyReferenceOperation { Property: var list } }
        && AuthorApi.Is(list.ContainingType, AuthorApi.Market)
        && list.Name is "Positions" or "PendingOrders"
        && Bounds.Of(comparison) is { Low: var low, IsOpen: var isOpen } && (low > 0 || (isOpen && low >= 0));
}
