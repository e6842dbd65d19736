using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.CodeFixes.RandomNumbers;

/// <summary>Replaces <c>new Random()</c> and <c>Random.Shared</c> by <c>Rng</c> where a strategy's method calls what Rng has too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RandomNumbersFix))]
[Shared]
public sealed class RandomNumbersFix : ReplaceExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SH2001"];

    /// <inheritdoc/>
    protected override string Title => "Use Rng";

    /// <inheritdoc/>
    protected override (ExpressionSyntax Old, ExpressionSyntax New)? FindReplacement(SyntaxNode node, SemanticModel model)
    {
        var source = (ExpressionSyntax?)node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()
            ?? node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>(access => access.Name.Identifier.ValueText == "Shared");
        if (source is null || !AuthorApi.Is(model.GetTypeInfo(source).Type, "System.Random"))
            return null;
        return IsInInstanceMethodOfStrategy(source, model) && IsUsedLikeRng(source) ? (source, SyntaxFactory.IdentifierName("Rng")) : null;
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
