using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers;

/// <summary>
/// Values of an enum that are computed instead of named: a refused member is as well <c>(StringComparison)0</c> or
/// <c>StringComparison.Ordinal - 4</c>.
/// </summary>
internal static class ComputedEnum
{
    /// <summary>Whether an operation gives a value of an enum that is refused, or that cannot be known.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="type">Full metadata name of the enum.</param>
    /// <param name="isRefused">Tells the refused values.</param>
    internal static bool Yields(IOperation operation, string type, Func<int, bool> isRefused) =>
        AuthorApi.Is(operation.Type, type) && operation switch
        {
            // A member is judged by its name.
            IFieldReferenceOperation => false,
            { ConstantValue: { HasValue: true, Value: int value } } => isRefused(value),
            IConversionOperation conversion => !AuthorApi.Is(conversion.Operand.Type, type) && conversion.Operand.Type?.SpecialType != SpecialType.System_Object,
            IBinaryOperation or IUnaryOperation or IIncrementOrDecrementOperation or ICompoundAssignmentOperation => true,
            _ => false,
        };
}
