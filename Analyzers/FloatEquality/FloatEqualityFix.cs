using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.FloatEquality;

/// <summary><c>a == b</c> becomes <c>Math.Abs(a - b) &lt; 1e-9</c>, a comparison with NaN becomes <c>double.IsNaN</c>.</summary>
internal sealed class FloatEqualityFix() : StrategyFix("SH3008", "Compare with a tolerance")
{
    private const string Tolerance = "1e-9";

    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        if (site.Exactly<BinaryExpressionSyntax>() is not { } comparison)
            return [];
        var equal = comparison.IsKind(SyntaxKind.EqualsExpression);
        if (!equal && !comparison.IsKind(SyntaxKind.NotEqualsExpression))
            return [];
        if (IsNaN(comparison.Right, site.Model))
            return [new TextChange(comparison.Span, Test(comparison.Left, equal))];
        if (IsNaN(comparison.Left, site.Model))
            return [new TextChange(comparison.Span, Test(comparison.Right, equal))];
        return [new TextChange(comparison.Span, $"{site.NameOf("System", "Math")}.Abs({comparison.Left} - {Operand(comparison.Right)}) {(equal ? "<" : ">=")} {Tolerance}")];
    }

    private static bool IsNaN(ExpressionSyntax expression, SemanticModel model) =>
        model.GetConstantValue(expression).Value is double value && double.IsNaN(value);

    private static string Test(ExpressionSyntax value, bool equal) => $"{(equal ? "" : "!")}double.IsNaN({value})";

    /// <summary>What binds no tighter than the minus before it is put in parentheses.</summary>
    private static string Operand(ExpressionSyntax right) => right is BinaryExpressionSyntax ? $"({right})" : right.ToString();
}
