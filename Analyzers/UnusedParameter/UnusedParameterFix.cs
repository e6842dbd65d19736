using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.UnusedParameter;

/// <summary>Removes the property where nothing in the file names it.</summary>
internal sealed class UnusedParameterFix() : StrategyFix("SH0012", "Remove the parameter")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        if (site.Nearest<PropertyDeclarationSyntax>() is not { } property
            || site.Root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == property.Identifier.ValueText))
        {
            return [];
        }

        return [new TextChange(property.FullSpan, "")];
    }
}
