using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.FloatEquality;

/// <summary>Computed prices are almost never equal to the last bit. A test against zero guards a division, and is left alone.</summary>
internal sealed class FloatEqualityRule() : StrategyRule(Rule.Warning(
    "SH3008",
    "Floating-point numbers compared by ==",
    "'{0}' compares floating-point numbers bit by bit, which rounding decides: use a tolerance, a crossing, or < and >",
    "Write Math.Abs(a - b) < 1e-9, fast.CrossedAbove(slow), or double.IsNaN(x)."))
{
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (ComparesBitByBit(operation))
                report(Rule.At(operation.Syntax.GetLocation(), operation.Syntax.ToString()));
        }
    }

    private static bool ComparesBitByBit(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            IsReal(comparison.LeftOperand.Type) && IsReal(comparison.RightOperand.Type) && !IsExact(comparison.LeftOperand) && !IsExact(comparison.RightOperand),
        IConstantPatternOperation pattern => IsReal(pattern.Value.Type) && !IsExact(pattern.Value),
        IInvocationOperation { TargetMethod: { Name: "Equals", Parameters.Length: 1 } method, Instance: { } left } call =>
            IsReal(method.ContainingType) && !IsExact(left) && !IsExact(call.Arguments[0].Value),
        _ => false,
    };

    private static bool IsReal(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    /// <summary>Zero and the infinities are met exactly; so are whole numbers that were converted.</summary>
    private static bool IsExact(IOperation operation) =>
        operation.Number() is { } number
            ? number == 0 || double.IsInfinity(number)
            : operation is IConversionOperation { Operand.Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 };
}
