using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.DeadEntries;

/// <summary>The conditions that have to be true together: the operands of a chain of <c>&amp;&amp;</c>.</summary>
internal static class Conjunction
{
    /// <summary>The operands in order, where the operation is the outermost of its chain; empty elsewhere.</summary>
    internal static IReadOnlyList<IOperation> Of(IOperation operation)
    {
        if (!IsAnd(operation) || (operation.Parent is { } parent && IsAnd(parent)))
            return [];
        var operands = new List<IOperation>();
        var left = operation;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and)
        {
            operands.Add(and.RightOperand.Plain());
            left = and.LeftOperand.Plain();
        }

        operands.Add(left);
        operands.Reverse();
        return operands;
    }

    /// <summary>Whether it answers the same when it is asked twice: a method of the author's own, or of Rng, may not.</summary>
    internal static bool IsRepeatable(this IOperation operation) => !operation.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call =>
        !AuthorApi.Is(call.TargetMethod.ContainingType, AuthorApi.Series) && !AuthorApi.Is(call.TargetMethod.ContainingType, "System.Math"));

    private static bool IsAnd(IOperation operation) => operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd };
}
