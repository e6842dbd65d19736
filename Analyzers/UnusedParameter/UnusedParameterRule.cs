using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.UnusedParameter;

/// <summary>A setting that sets nothing: sweeps would vary it and see no difference.</summary>
internal sealed class UnusedParameterRule() : StrategyRule(Rule.Warning(
    "SH0012",
    "Parameter is never read",
    "Parameter '{0}' is never read, so no value of it changes what the strategy does",
    "Use the parameter where its number is written, or delete it."))
{
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        var read = new HashSet<ISymbol>(file.All<IPropertyReferenceOperation>().Where(IsRead).Select(use => use.Property), SymbolEqualityComparer.Default);
        foreach (var syntax in file.Nodes.OfType<PropertyDeclarationSyntax>())
        {
            if (file.Model.GetDeclaredSymbol(syntax) is { } property && AuthorApi.ParameterOf(property) is not null && !read.Contains(property))
                report(Rule.At(syntax.Identifier.GetLocation(), property.Name));
        }
    }

    private static bool IsRead(IPropertyReferenceOperation use) =>
        use.Parent is not INameOfOperation && !use.IsWritten();
}
