using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.Secrets;

/// <summary>What an expression stands for as text: literals, concatenations, interpolations and constants in them.</summary>
internal static class ConstantText
{
    /// <summary>Constants may stand for far more than the source has; a secret is short.</summary>
    private const int Longest = 256 * 1024;

    /// <summary>A character that no secret has, for what is known only at run time.</summary>
    private const char Unknown = ' ';

    /// <summary>Whether this is a text that is not part of a larger one.</summary>
    internal static bool IsOutermost(SyntaxNode node) => IsText(node) && !IsText(Outer(node));

    /// <summary>The text, with a blank for each part that only the run knows.</summary>
    internal static string Of(ExpressionSyntax expression, SemanticModel model)
    {
        var text = new StringBuilder();
        var waiting = new Stack<SyntaxNode>([expression]);
        while (text.Length < Longest && waiting.Count > 0)
        {
            var node = waiting.Pop();
            switch (node)
            {
                case ParenthesizedExpressionSyntax inner:
                    waiting.Push(inner.Expression);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    waiting.Push(sum.Right);
                    waiting.Push(sum.Left);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    foreach (var part in interpolated.Contents.Reverse())
                        waiting.Push(part is InterpolationSyntax hole ? hole.Expression : part);
                    break;
                case InterpolatedStringTextSyntax part:
                    text.Append(part.TextToken.ValueText);
                    break;
                default:
                    text.Append(ValueOf((ExpressionSyntax)node, model) ?? Unknown.ToString());
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>The constant text or character an expression stands for; null when it is none.</summary>
    internal static string? ValueOf(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is LiteralExpressionSyntax literal)
            return literal.Token.Value as string ?? (literal.Token.Value as char?)?.ToString();
        return model.GetConstantValue(expression) is { HasValue: true, Value: { } value } ? value as string ?? (value as char?)?.ToString() : null;
    }

    private static SyntaxNode? Outer(SyntaxNode node)
    {
        var outer = node.Parent;
        while (outer is ParenthesizedExpressionSyntax or InterpolationSyntax)
            outer = outer.Parent;
        return outer;
    }

    private static bool IsText(SyntaxNode? node) => node is InterpolatedStringExpressionSyntax
        || (node is LiteralExpressionSyntax literal && literal.Token.Value is string)
        || (node is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression));
}
