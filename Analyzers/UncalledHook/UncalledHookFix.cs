using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.UncalledHook;

/// <summary>Writes the <c>override</c> that is missing where name and parameters are a hook's.</summary>
internal sealed class UncalledHookFix() : StrategyFix("SH0015", "Override the method")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        if (site.Nearest<MethodDeclarationSyntax>() is not { } syntax
            || site.Model.GetDeclaredSymbol(syntax) is not { DeclaredAccessibility: Accessibility.Public } method
            || syntax.Modifiers.Any(SyntaxKind.NewKeyword)
            || !Hides(method))
        {
            return [];
        }

        return [new TextChange(new TextSpan(syntax.ReturnType.SpanStart, 0), "override ")];
    }

    private static bool Hides(IMethodSymbol method)
    {
        for (var type = method.ContainingType.BaseType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(method.Name).OfType<IMethodSymbol>().Any(hook => (hook.IsVirtual || hook.IsAbstract) && HasSameParameters(hook, method)))
                return true;
        }

        return false;
    }

    private static bool HasSameParameters(IMethodSymbol hook, IMethodSymbol method) =>
        hook.Parameters.Select(parameter => parameter.Type).SequenceEqual(method.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default)
        && SymbolEqualityComparer.Default.Equals(hook.ReturnType, method.ReturnType);
}
