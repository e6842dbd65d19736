using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// Types that double with each use of a member: <c>class Box&lt;T&gt; { Box&lt;(T, T)&gt; Next }</c> and <c>b.Next.Next.Next</c>,
/// <c>(a, a)</c> in a lambda after a lambda, a generic method that returns a pair. What each use multiplies by is taken from the
/// declarations; all uses of a file together may not go beyond the limit.
/// </summary>
internal sealed class ExpansiveUses
{
    /// <summary>Uses that no name shows, by the kind of their syntax.</summary>
    private const string Indexer = "this[]";
    private const string Deconstruction = "Deconstruct";
    private const string Enumeration = "GetEnumerator";

    private readonly Dictionary<string, double> _doublings = new(StringComparer.Ordinal);

    private ExpansiveUses(SyntaxNode root)
    {
        foreach (var member in root.DescendantNodes().OfType<MemberDeclarationSyntax>())
            Add(member);
        foreach (var function in root.DescendantNodes().OfType<LocalFunctionStatementSyntax>())
            Add(function.Identifier.ValueText, FactorOf([function.ReturnType], NamesOf(function.TypeParameterList)));
    }

    internal static Diagnostic? Find(SyntaxNode root)
    {
        var uses = new ExpansiveUses(root);
        var doublings = 0.0;
        foreach (var node in root.DescendantNodes())
        {
            doublings += uses.DoublingsOf(node);
            if (doublings > SourceLimit.Doublings)
                return SourceLimitRules.Multiplies.At(node.GetLocation(), $"Uses of generic members and repeated elements, which make a larger type each, multiply types by more than 2^{SourceLimit.Doublings}");
        }

        return null;
    }

    private void Add(MemberDeclarationSyntax member)
    {
        var own = member.Ancestors().OfType<TypeDeclarationSyntax>().SelectMany(type => NamesOf(type.TypeParameterList));
        switch (member)
        {
            case MethodDeclarationSyntax method:
                var results = method.ParameterList.Parameters.Where(parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword)).Select(parameter => parameter.Type).Append(method.ReturnType);
                Add(method.Identifier.ValueText, FactorOf(results, own.Concat(NamesOf(method.TypeParameterList))));
                break;
            case PropertyDeclarationSyntax property:
                Add(property.Identifier.ValueText, FactorOf([property.Type], own));
                break;
            case IndexerDeclarationSyntax indexer:
                Add(Indexer, FactorOf([indexer.Type], own));
                break;
            case OperatorDeclarationSyntax symbol:
                Add(symbol.OperatorToken.ValueText, FactorOf([symbol.ReturnType], own));
                break;
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                    Add(variable.Identifier.ValueText, FactorOf([field.Declaration.Type], own));
                break;
        }
    }

    private void Add(string name, int factor)
    {
        if (factor > 1)
            _doublings[name] = Math.Max(_doublings.GetValueOrDefault(name), Math.Log2(factor));
    }

    private static IEnumerable<string> NamesOf(TypeParameterListSyntax? list) =>
        list?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? [];

    /// <summary>How often the most frequent type parameter stands in a type.</summary>
    private static int FactorOf(IEnumerable<TypeSyntax?> types, IEnumerable<string> parameters)
    {
        var names = parameters.ToHashSet(StringComparer.Ordinal);
        return names.Count == 0 ? 0 : types.OfType<TypeSyntax>()
            .SelectMany(type => type.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Where(name => names.Contains(name.Identifier.ValueText))
            .GroupBy(name => name.Identifier.ValueText, StringComparer.Ordinal)
            .Select(group => group.Count()).DefaultIfEmpty().Max();
    }

    private double DoublingsOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or InvocationExpressionSyntax } name => _doublings.GetValueOrDefault(name.Identifier.ValueText),
        ElementAccessExpressionSyntax => _doublings.GetValueOrDefault(Indexer),
        BinaryExpressionSyntax binary => _doublings.GetValueOrDefault(binary.OperatorToken.ValueText),
        ParenthesizedVariableDesignationSyntax or AssignmentExpressionSyntax { Left: TupleExpressionSyntax } => _doublings.GetValueOrDefault(Deconstruction),
        CommonForEachStatementSyntax => _doublings.GetValueOrDefault(Enumeration),
        TupleExpressionSyntax tuple => DoublingsOf(tuple.Arguments.Select(argument => argument.Expression)),
        AnonymousObjectCreationExpressionSyntax anonymous => DoublingsOf(anonymous.Initializers.Select(part => part.Expression)),
        _ => 0,
    };

    /// <summary>One variable that is several elements: its type stands as often in the type of the whole.</summary>
    private static double DoublingsOf(IEnumerable<ExpressionSyntax> elements) => Math.Log2(elements
        .OfType<IdentifierNameSyntax>()
        .GroupBy(name => name.Identifier.ValueText, StringComparer.Ordinal)
        .Select(group => group.Count()).DefaultIfEmpty(1).Max());
}
