using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.DeadEntries;

/// <summary>The range that a comparison with a constant leaves to an expression.</summary>
internal sealed class Bounds
{
    private Bounds(string subject, double low, double high, bool isOpen)
    {
        Subject = subject;
        Low = low;
        High = high;
        IsOpen = isOpen;
    }

    /// <summary>The expression as written.</summary>
    internal string Subject { get; }

    internal double Low { get; }

    internal double High { get; }

    /// <summary>Whether the bound itself is excluded.</summary>
    internal bool IsOpen { get; }

    /// <summary>Reads <c>expression &gt; constant</c> and its relatives; null for anything else.</summary>
    internal static Bounds? Of(IOperation operation)
    {
        if (operation is not IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison
            || !comparison.IsRepeatable())
        {
            return null;
        }

        if (comparison.RightOperand.Number() is { } right)
            return Of(comparison.LeftOperand, comparison.OperatorKind, right);
        return comparison.LeftOperand.Number() is { } left ? Of(comparison.RightOperand, Mirror(comparison.OperatorKind), left) : null;
    }

    /// <summary>Whether no value satisfies both.</summary>
    internal bool Excludes(Bounds other)
    {
        if (Subject != other.Subject)
            return false;
        var low = Math.Max(Low, other.Low);
        var high = Math.Min(High, other.High);
        return low > high || (low >= high && (IsOpen || other.IsOpen));
    }

    /// <summary>Whether no value from <paramref name="low"/> to <paramref name="high"/> satisfies it.</summary>
    internal bool LiesOutside(double low, double high) =>
        Low > high || High < low || (IsOpen && (Low >= high || High <= low));

    private static Bounds? Of(IOperation subject, BinaryOperatorKind comparison, double bound)
    {
        var text = subject.Plain().Syntax.ToString();
        return comparison switch
        {
            BinaryOperatorKind.GreaterThan => new Bounds(text, bound, double.PositiveInfinity, isOpen: true),
            BinaryOperatorKind.GreaterThanOrEqual => new Bounds(text, bound, double.PositiveInfinity, isOpen: false),
            BinaryOperatorKind.LessThan => new Bounds(text, double.NegativeInfinity, bound, isOpen: true),
            BinaryOperatorKind.LessThanOrEqual => new Bounds(text, double.NegativeInfinity, bound, isOpen: false),
            _ => null,
        };
    }

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };
}
