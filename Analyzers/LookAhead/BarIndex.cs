using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.LookAhead;

/// <summary>Follows an index expression back to the current bar, through locals, parameters and loop variables.</summary>
internal static class BarIndex
{
    /// <summary>Locals may each stand for a sum of two others: what is followed doubles with each step.</summary>
    private const int MaxDepth = 6;

    /// <summary>What is known of an index; null: nothing.</summary>
    internal static BarOffset? Evaluate(IOperation operation) => Evaluate(operation, MaxDepth);

    /// <summary>The largest value a loop's condition lets its variable reach, where that is counted from the current bar.</summary>
    internal static BarOffset? UpperBoundOf(IOperation index)
    {
        if (index.Plain() is not ILocalReferenceOperation reference || LoopOf(reference) is not { Condition: { } condition } || reference.SemanticModel is not { } model)
            return null;
        if (model.GetOperation(condition) is not IBinaryOperation test || test.LeftOperand.Plain() is not ILocalReferenceOperation left || !SymbolEqualityComparer.Default.Equals(left.Local, reference.Local))
            return null;
        var bound = Evaluate(test.RightOperand);
        return test.OperatorKind switch
        {
            BinaryOperatorKind.LessThanOrEqual => bound,
            BinaryOperatorKind.LessThan => BarOffset.Subtract(bound, new BarOffset(false, 1, true)),
            _ => null,
        };
    }

    private static BarOffset? Evaluate(IOperation operation, int depth)
    {
        var plain = operation.Origin();
        if (depth == 0)
            return null;
        if (plain.ConstantValue.Value is int constant)
            return new BarOffset(false, constant, true);
        return plain switch
        {
            IPropertyReferenceOperation property => OfProperty(property),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => BarOffset.Add(Evaluate(sum.LeftOperand, depth - 1), Evaluate(sum.RightOperand, depth - 1)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference => BarOffset.Subtract(Evaluate(difference.LeftOperand, depth - 1), Evaluate(difference.RightOperand, depth - 1)),
            ILocalReferenceOperation local => OfLoopVariable(local, depth),
            IInvocationOperation call when AuthorApi.IsMember(call.TargetMethod, "System.Math", "Abs") => new BarOffset(false, 0, false),
            _ => null,
        };
    }

    private static BarOffset? OfProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (AuthorApi.IsMember(property, AuthorApi.Market, "Index"))
            return new BarOffset(true, 0, true);
        if (AuthorApi.IsMember(property, AuthorApi.Series, "Count"))
            return new BarOffset(true, 1, true);
        if (AuthorApi.ParameterOf(property) is { ConstructorArguments.Length: 2 } parameter && parameter.ConstructorArguments[0].Value is double least)
            return new BarOffset(false, (long)Math.Floor(least), false);
        return null;
    }

    /// <summary>A loop variable that only rises is never below its first value.</summary>
    private static BarOffset? OfLoopVariable(ILocalReferenceOperation reference, int depth)
    {
        if (LoopOf(reference) is not { } loop || reference.SemanticModel is not { } model || !Rises(loop, reference.Local.Name))
            return null;
        var first = loop.Declaration?.Variables[0].Initializer?.Value;
        return first is not null && model.GetOperation(first) is { } value && Evaluate(value, depth - 1) is { } start
            ? new BarOffset(start.FromNow, start.Least, false)
            : null;
    }

    private static ForStatementSyntax? LoopOf(ILocalReferenceOperation reference) =>
        reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: ForStatementSyntax loop } } ? loop : null;

    private static bool Rises(ForStatementSyntax loop, string name) =>
        loop.Incrementors.Count == 1
        && loop.Incrementors[0] switch
        {
            PostfixUnaryExpressionSyntax step => step.IsKind(SyntaxKind.PostIncrementExpression),
            PrefixUnaryExpressionSyntax step => step.IsKind(SyntaxKind.PreIncrementExpression),
            AssignmentExpressionSyntax step => step.IsKind(SyntaxKind.AddAssignmentExpression),
            _ => false,
        }
        && !Operations.Writes(loop.Statement, name);
}
