using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.RandomNumbers;

/// <summary>Replaces <c>new Random()</c> and <c>Random.Shared</c> by <c>Rng</c> where a strategy's method calls what Rng has too.</summary>
internal sealed class RandomNumbersFix() : StrategyFix("SH2001", "Use Rng")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        var source = (ExpressionSyntax?)site.Nearest<BaseObjectCreationExpressionSyntax>()
            ?? site.Node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>(access => access.Name.Identifier.ValueText == "Shared");
        return source is not null
            && AuthorApi.Is(site.Model.GetTypeInfo(source).Type, "System.Random")
            && IsInInstanceMethodOfStrategy(source, site.Model)
            && IsUsedLikeRng(source)
                ? [new TextChange(source.Span, "Rng")]
                : [];
    }

    /// <summary>Rng does not exist in initialisers and static members.</summary>
    private static bool IsInInstanceMethodOfStrategy(SyntaxNode node, SemanticModel model)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is MethodDeclarationSyntax
            && model.GetDeclaredSymbol(member) is { IsStatic: false, ContainingType: { } type }
            && AuthorApi.IsStrategy(type);
    }

    private static bool IsUsedLikeRng(ExpressionSyntax source) => source.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access =>
            (access.Name.Identifier.ValueText, call.ArgumentList.Arguments.Count) is ("NextDouble", 0) or ("Next", 1) or ("Next", 2),
        EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } } => true,
        _ => false,
    };
}
