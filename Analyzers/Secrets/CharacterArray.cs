using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.Secrets;

/// <summary>Lists of characters or of their codes, which are texts in another spelling.</summary>
internal static class CharacterArray
{
    private const int Shortest = 12;

    /// <summary>The text; null when the node is no list of printable characters.</summary>
    internal static string? Decode(SyntaxNode node, SemanticModel model)
    {
        IEnumerable<ExpressionSyntax>? elements = node switch
        {
            InitializerExpressionSyntax initializer => initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            ArgumentListSyntax arguments => arguments.Arguments.Select(argument => argument.Expression),
            _ => null,
        };
        if (elements is null)
            return null;
        var text = new StringBuilder();
        foreach (var element in elements)
        {
            if (CodeOf(element, model) is not { } code)
                return null;
            text.Append(code);
        }

        return text.Length >= Shortest ? text.ToString() : null;
    }

    private static char? CodeOf(ExpressionSyntax element, SemanticModel model)
    {
        while (element is CastExpressionSyntax cast)
            element = cast.Expression;
        var value = element is LiteralExpressionSyntax literal ? literal.Token.Value : model.GetConstantValue(element).Value;
        return value switch
        {
            char character => character,
            byte code when code is >= 32 and < 127 => (char)code,
            int code when code is >= 32 and < 127 => (char)code,
            _ => null,
        };
    }
}
