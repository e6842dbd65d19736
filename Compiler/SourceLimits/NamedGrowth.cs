using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// Constants and tuples that double through names: <c>const string B = A + A; const string C = B + B;</c> is a gigabyte after
/// thirty lines, and <c>var b = (a, a)</c> is a type of as many elements. Sizes are estimated by name, before anything is bound.
/// </summary>
internal sealed class NamedGrowth
{
    /// <summary>Doubling goes beyond the limit within sixteen steps.</summary>
    private const int MostPasses = 64;

    /// <summary>What an element of a type costs the compiler, in characters of a constant.</summary>
    private const long ElementSize = 8;

    private readonly Dictionary<string, List<ExpressionSyntax>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _sizes = new(StringComparer.Ordinal);

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>Methods whose result has the types of several arguments in it.</summary>
    private readonly HashSet<string> _pairing = new(["Create", "Zip"], StringComparer.Ordinal);

    private NamedGrowth(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is MethodDeclarationSyntax { TypeParameterList: not null } method)
                _pairing.Add(method.Identifier.ValueText);
            else if (node is LocalFunctionStatementSyntax { TypeParameterList: not null } function)
                _pairing.Add(function.Identifier.ValueText);
        }

        foreach (var declarator in root.DescendantNodes().OfType<VariableDeclaratorSyntax>())
        {
            if (declarator.Initializer?.Value is not { } value)
                continue;
            if (IsConstant(declarator))
                _texts.Add(declarator.Identifier.ValueText);
            if (IsConstant(declarator) || Multiplies(value))
                ValuesOf(declarator.Identifier.ValueText).Add(value);
        }
    }

    internal static Diagnostic? Find(SyntaxNode root)
    {
        var growth = new NamedGrowth(root);
        // In the order of the source most names are known when they are needed; a chain the other way round takes another pass.
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var changed = false;
            foreach (var (name, values) in growth._values)
            {
                var size = values.Max(growth.SizeOf);
                if (size > SourceLimit.Growth)
                    return SourceLimitRules.Multiplies.At(values[0].GetLocation(), $"'{name}' stands for more than {SourceLimit.Growth} characters or elements once the names in it are replaced");
                changed |= size != growth._sizes.GetValueOrDefault(name);
                growth._sizes[name] = size;
            }

            if (!changed)
                break;
        }

        return growth.FindSum(root);
    }

    /// <summary>A sum of constants that is no constant's value: an argument, a label of a switch.</summary>
    private Diagnostic? FindSum(SyntaxNode root)
    {
        foreach (var sum in root.DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (sum is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Parent: not BinaryExpressionSyntax } or InterpolatedStringExpressionSyntax
                && TextIn(sum) > SourceLimit.Growth)
            {
                return SourceLimitRules.Multiplies.At(sum.GetLocation(), $"The text has more than {SourceLimit.Growth} characters once the names in it are replaced");
            }
        }

        return null;
    }

    private long TextIn(ExpressionSyntax sum) =>
        sum.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Sum(token => _texts.Contains(token.ValueText) ? _sizes.GetValueOrDefault(token.ValueText) : 0L);

    private List<ExpressionSyntax> ValuesOf(string name)
    {
        if (!_values.TryGetValue(name, out var values))
            _values[name] = values = [];
        return values;
    }

    private long SizeOf(ExpressionSyntax value) => Math.Min(SourceLimit.Growth + 1L, FactorOf(value) * value.DescendantTokens().Sum(token => token.Kind() switch
    {
        // The method itself makes one more: a.Zip(a) is a pair without a comma.
        SyntaxKind.IdentifierToken => _sizes.GetValueOrDefault(token.ValueText) + (_pairing.Contains(token.ValueText) ? ElementSize : 0L),
        SyntaxKind.CommaToken => ElementSize,
        _ => IsText(token) ? token.Span.Length : 0L,
    }));

    private static bool IsText(SyntaxToken token) => token.Kind()
        is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;

    private static bool IsConstant(VariableDeclaratorSyntax declarator) => declarator.Parent?.Parent switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };

    private bool Multiplies(ExpressionSyntax value) => value.DescendantNodesAndSelf().Any(node =>
        node is TupleExpressionSyntax or AnonymousObjectCreationExpressionSyntax
        || (node is InvocationExpressionSyntax call && _pairing.Contains(NameOf(call.Expression))));

    private static string NameOf(ExpressionSyntax method) => method switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>How many elements a lambda makes of each one that passes through it.</summary>
    private static long FactorOf(ExpressionSyntax value) => value.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>()
        .SelectMany(lambda => lambda.DescendantNodes())
        .Aggregate(1L, (factor, node) => Math.Min(SourceLimit.Growth + 1L, factor * ElementsOf(node)));

    private static int ElementsOf(SyntaxNode node) => node switch
    {
        TupleExpressionSyntax tuple => tuple.Arguments.Count,
        AnonymousObjectCreationExpressionSyntax anonymous => Math.Max(1, anonymous.Initializers.Count),
        _ => 1,
    };
}
