using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.ReservedNamespace;

/// <summary>A type that passes for one of the framework or the engine, to readers and to the compiler, which looks types up by name.</summary>
internal sealed class ReservedNamespaceRule() : StrategyRule(Rule.Error(
    "SH1013",
    "Namespace of the engine or the framework",
    "Namespace '{0}' belongs to the engine or the framework: types declared in it would pass for theirs",
    "Choose a namespace of your own, or none: a strategy file needs no namespace."))
{
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var space in file.Nodes.OfType<BaseNamespaceDeclarationSyntax>())
        {
            if (file.Model.GetDeclaredSymbol(space)?.ToDisplayString() is { } name && IsReserved(name))
                report(Rule.At(space.Name.GetLocation(), name));
        }
    }

    private static bool IsReserved(string name) => name.Split('.')[0] is "System" or "Microsoft" or "Windows" or "StrategyHost";
}
