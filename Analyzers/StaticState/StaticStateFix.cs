using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.StaticState;

/// <summary>Removes <c>static</c> from a field or property of a strategy where nothing static uses it.</summary>
internal sealed class StaticStateFix() : StrategyFix("SH2007", "Make it an instance member")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        var member = site.Nearest<MemberDeclarationSyntax>();
        if (member is not (FieldDeclarationSyntax or PropertyDeclarationSyntax) || member.Parent is not ClassDeclarationSyntax type)
            return [];
        var names = new HashSet<string>(NamesOf(member));
        if (type.Modifiers.Any(SyntaxKind.StaticKeyword) || site.Root.DescendantNodes().OfType<SimpleNameSyntax>().Any(use => names.Contains(use.Identifier.ValueText) && !MayUseInstance(use, type)))
            return [];
        var keyword = member.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.StaticKeyword));
        return [new TextChange(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), "")];
    }

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        _ => [],
    };

    /// <summary>Written without a qualifier, in an instance method or accessor of the same class.</summary>
    private static bool MayUseInstance(SimpleNameSyntax use, ClassDeclarationSyntax type) =>
        !(use.Parent is MemberAccessExpressionSyntax access && access.Name == use)
        && use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is (MethodDeclarationSyntax or PropertyDeclarationSyntax) and { } user
        && user.Parent == type
        && !user.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !use.Ancestors().Any(IsStaticPlace);

    private static bool IsStaticPlace(SyntaxNode outer) => outer switch
    {
        EqualsValueClauseSyntax initializer => initializer.Parent is PropertyDeclarationSyntax,
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
