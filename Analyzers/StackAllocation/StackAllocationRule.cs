using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.StackAllocation;

/// <summary>The stack is small, and a program that overflows it cannot be rescued.</summary>
internal sealed class StackAllocationRule() : StrategyRule(Rule.Error(
    "SH1015",
    "Stack allocation without a small fixed size",
    "stackalloc {0}: on the stack there is room for a constant number of elements, 4096 bytes at most, once a method",
    "Use new double[length] kept in a field, market.Close.Last(length), which copies nothing, or a collection expression: Span<double> pair = [a, b]."))
{
    private const int MaxBytes = 4096;

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var node in file.Nodes)
        {
            if (node is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax && FindFault((ExpressionSyntax)node, file.Model) is { } fault)
                report(Rule.At(node.GetFirstToken().GetLocation(), fault));
        }
    }

    private static string? FindFault(ExpressionSyntax node, SemanticModel model)
    {
        if (RepeatedBy(node) is { } repeated)
            return $"in a {repeated} is repeated";
        if (CountOf(node, model) is not { } count)
            return "of a length that is not constant";
        if (ElementOf(model.GetTypeInfo(node).ConvertedType) is { } element && !IsNumber(element))
            return $"of {element.ToDisplayString()}, which is no number,";
        if (ValuesOf(node).Any(value => !model.GetConstantValue(value).HasValue || model.GetTypeInfo(value).ConvertedType?.SpecialType == SpecialType.System_Decimal))
            return "filled with values that are not constant";
        var bytes = count * SizeOf(model.GetTypeInfo(node).ConvertedType);
        return bytes <= MaxBytes ? null : $"of {bytes} bytes is too large";
    }

    private static SeparatedSyntaxList<ExpressionSyntax> ValuesOf(ExpressionSyntax node) => node switch
    {
        StackAllocArrayCreationExpressionSyntax { Initializer: { } values } => values.Expressions,
        ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } values } => values.Expressions,
        _ => default,
    };

    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { TypeArguments.Length: 1 } span => span.TypeArguments[0],
        IPointerTypeSymbol pointer => pointer.PointedAtType,
        _ => null,
    };

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double;

    private static string? RepeatedBy(SyntaxNode node)
    {
        for (var outer = node.Parent; outer is not null and not MemberDeclarationSyntax; outer = outer.Parent)
        {
            switch (outer)
            {
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    return "loop";
                case AnonymousFunctionExpressionSyntax:
                    return "lambda";
            }
        }

        return null;
    }

    private static long? CountOf(ExpressionSyntax node, SemanticModel model)
    {
        if (node is ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } values })
            return values.Expressions.Count;
        if (node is not StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax type } creation)
            return null;
        var length = type.RankSpecifiers[0].Sizes[0];
        if (length is OmittedArraySizeExpressionSyntax)
            return creation.Initializer?.Expressions.Count;
        return model.GetConstantValue(length).Value is int constant ? constant : null;
    }

    private static long SizeOf(ITypeSymbol? type) => ElementOf(type) is { } element ? ValueTypeSize.Of(element, MaxBytes) : MaxBytes;
}
