using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.Culture;

/// <summary><c>ToUpper</c> becomes <c>ToUpperInvariant</c>, a comparer of the current culture the ordinal one.</summary>
internal sealed class CultureFix() : StrategyFix("SH2004", "Use the invariant form")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        var name = site.Nearest<MemberAccessExpressionSyntax>()?.Name ?? site.Nearest<SimpleNameSyntax>();
        return name?.Identifier.ValueText switch
        {
            "ToUpper" or "ToLower" when TakesNoCulture(name) => [new TextChange(name.Span, name.Identifier.ValueText + "Invariant")],
            "CurrentCulture" or "CurrentUICulture" when !IsComparison(name) => [new TextChange(name.Span, IsComparer(name) ? "Ordinal" : "InvariantCulture")],
            "CurrentCultureIgnoreCase" => [new TextChange(name.Span, "OrdinalIgnoreCase")],
            _ => [],
        };
    }

    private static bool TakesNoCulture(SimpleNameSyntax name) =>
        name.Parent?.Parent is InvocationExpressionSyntax call
        && call.ArgumentList.Arguments.Count == (name.Parent is MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax } ? 1 : 0);

    private static bool IsComparer(SimpleNameSyntax name) => IsMemberOf(name, "StringComparer");

    private static bool IsComparison(SimpleNameSyntax name) => IsMemberOf(name, "StringComparison");

    private static bool IsMemberOf(SimpleNameSyntax name, string type) =>
        name.Parent is MemberAccessExpressionSyntax { Expression: var qualifier } && qualifier.ToString().EndsWith(type, StringComparison.Ordinal);
}
