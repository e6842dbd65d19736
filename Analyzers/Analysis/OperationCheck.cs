using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.Analysis;

/// <summary>
/// Judges what the source uses without naming it: types of expressions, conversions and operators, collection initialisers,
/// index and range patterns, enumeration.
/// </summary>
internal sealed class OperationCheck(SemanticModel model, SymbolJudge judge, FindingList findings)
{
    internal void Check(SourceFile file)
    {
        foreach (var loop in file.Nodes.OfType<CommonForEachStatementSyntax>())
            CheckEnumeration(loop);
        foreach (var operation in file.Operations)
        {
            if (!IsAttribute(operation) && !IsInterpolation(operation))
                Check(operation);
        }
    }

    private void Check(IOperation operation)
    {
        Judge(operation.Type, operation.Syntax);
        foreach (var symbol in SymbolsOf(operation))
            Judge(symbol, operation.Syntax);
    }

    /// <summary>Attributes have a list of their own; their arguments are judged like any expression.</summary>
    private static bool IsAttribute(IOperation operation) =>
        operation is IAttributeOperation || operation.Parent is IAttributeOperation;

    /// <summary>An interpolated text where a handler is asked for: the compiler writes the calls, the author the text.</summary>
    private static bool IsInterpolation(IOperation operation) =>
        operation is IInterpolatedStringHandlerCreationOperation or IInterpolatedStringAppendOperation
            or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.InterpolatedStringHandler }
        || operation.Parent is IInterpolatedStringHandlerCreationOperation or IInterpolatedStringAppendOperation;

    private static IEnumerable<ISymbol?> SymbolsOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IObjectCreationOperation creation => [creation.Constructor],
        IMemberReferenceOperation reference => [reference.Member],
        IConversionOperation conversion => [conversion.OperatorMethod],
        IBinaryOperation binary => [binary.OperatorMethod],
        IUnaryOperation unary => [unary.OperatorMethod],
        ICompoundAssignmentOperation assignment => [assignment.OperatorMethod],
        IIncrementOrDecrementOperation step => [step.OperatorMethod],
        IImplicitIndexerReferenceOperation indexer => [indexer.IndexerSymbol, indexer.LengthSymbol],
        IListPatternOperation pattern => [pattern.IndexerSymbol, pattern.LengthSymbol],
        ISlicePatternOperation slice => [slice.SliceSymbol],
        _ => [],
    };

    /// <summary>Arrays, strings and spans are enumerated by index, whatever the model names.</summary>
    private void CheckEnumeration(CommonForEachStatementSyntax loop)
    {
        var type = model.GetTypeInfo(loop.Expression).Type;
        if (type is null or IArrayTypeSymbol or { SpecialType: SpecialType.System_String })
            return;
        var info = model.GetForEachStatementInfo(loop);
        Judge(info.GetEnumeratorMethod, loop.Expression);
        Judge(info.MoveNextMethod, loop.Expression);
        Judge(info.CurrentProperty, loop.Expression);
    }

    private void Judge(ISymbol? symbol, SyntaxNode node)
    {
        if (judge.Judge(symbol, node) is { } verdict)
            findings.AddImplied(verdict.Rule.At(node.GetLocation(), verdict.Name));
    }
}
