using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.UnassignedSeries;

/// <summary>A field that waits for an indicator which nobody registers: it reads NaN for ever, and no comparison with NaN is true.</summary>
internal sealed class UnassignedSeriesRule() : StrategyRule(Rule.Warning(
    "SH0013",
    "Series is never assigned",
    "Nothing assigns an indicator to '{0}', so it reads NaN at every bar and no condition on it is ever true",
    "Assign it in PrepareIndicators: _name = indicators.Sma(20); or delete it."))
{
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        var assigned = new HashSet<ISymbol>(
            file.All<IMemberReferenceOperation>().Where(IsAssigned).Select(use => use.Member), SymbolEqualityComparer.Default);
        foreach (var node in file.Nodes)
        {
            if (FindWaiting(node, file.Model) is { } member && !assigned.Contains(member))
                report(Rule.At(member.Locations[0], member.Name));
        }
    }

    private static bool IsAssigned(IMemberReferenceOperation use) =>
        use is IFieldReferenceOperation or IPropertyReferenceOperation
        && use.IsWritten()
        && !(use.Parent is IAssignmentOperation assignment && IsNothing(assignment.Value));

    /// <summary>A field or automatic property of a class that holds a series and begins without one.</summary>
    private static ISymbol? FindWaiting(SyntaxNode node, SemanticModel model)
    {
        var (symbol, initializer) = node switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => (model.GetDeclaredSymbol(field), field.Initializer),
            PropertyDeclarationSyntax { AccessorList: { } accessors, ExpressionBody: null } property
                when accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null) => (model.GetDeclaredSymbol(property), property.Initializer),
            _ => (null, null),
        };
        return symbol is { ContainingType.TypeKind: TypeKind.Class, ContainingType.IsRecord: false, IsStatic: false, IsAbstract: false }
            && AuthorApi.IsSeries(TypeOf(symbol))
            && (initializer is null || (model.GetOperation(Unsuppressed(initializer.Value)) is { } value && IsNothing(value)))
                ? symbol
                : null;
    }

    /// <summary><c>null!</c> without its mark, which has no operation of its own.</summary>
    private static ExpressionSyntax Unsuppressed(ExpressionSyntax value) =>
        value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed ? suppressed.Operand : value;

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsNothing(IOperation value) => value.Plain() switch
    {
        IPropertyReferenceOperation property => AuthorApi.IsMember(property.Property, AuthorApi.Series, "Empty"),
        IDefaultValueOperation => true,
        var other => other.ConstantValue is { HasValue: true, Value: null },
    };
}
