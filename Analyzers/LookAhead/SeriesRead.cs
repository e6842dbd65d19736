using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.LookAhead;

/// <summary>Finds where a series is read by an index.</summary>
internal static class SeriesRead
{
    /// <summary>The index of <c>series[index]</c>; null when the operation is something else.</summary>
    internal static IOperation? IndexOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1 } element when AuthorApi.Is(element.Property.ContainingType, AuthorApi.Series) => element.Arguments[0].Value,
        _ => null,
    };

    /// <summary>The <c>n</c> of <c>series[^n]</c>; null when the operation is something else.</summary>
    internal static IOperation? FromEndOf(IOperation operation) =>
        operation is IImplicitIndexerReferenceOperation { Argument: var argument, Instance.Type: { } type }
        && AuthorApi.Is(type, AuthorApi.Series)
        && argument.Plain() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat
            ? hat.Operand
            : null;
}
