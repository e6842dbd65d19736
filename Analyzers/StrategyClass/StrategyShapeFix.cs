using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.StrategyClass;

/// <summary>Writes <c>public sealed</c> where it is missing.</summary>
/// <param name="ruleId">SH0003 or SH0004.</param>
internal sealed class StrategyShapeFix(string ruleId) : StrategyFix(ruleId, "Make it public sealed")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        if (site.Nearest<ClassDeclarationSyntax>() is not { Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax } type
            || (Has(type, SyntaxKind.PublicKeyword) && Has(type, SyntaxKind.SealedKeyword))
            || Has(type, SyntaxKind.FileKeyword))
        {
            return [];
        }

        // What other modifiers there are (partial) stay where they are, behind the two.
        var changes = type.Modifiers.Where(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.SealedKeyword)
            .Select(modifier => new TextChange(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), "")).ToList();
        var start = type.Modifiers.Count > 0 ? type.Modifiers[0].SpanStart : type.Keyword.SpanStart;
        changes.Insert(0, new TextChange(new TextSpan(start, 0), "public sealed "));
        return changes;
    }

    private static bool Has(ClassDeclarationSyntax type, SyntaxKind modifier) => type.Modifiers.Any(modifier);
}
