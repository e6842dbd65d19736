using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.Analysis;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Tests;

/// <summary>
/// The rules for tests: those of strategies about safety, determinism and secrets. How a strategy is written and how it trades is
/// not asked of its tests, and what the rules say of the test framework is left to the verifier, which has the list.
/// </summary>
internal static class TestAnalysis
{
    private static readonly string[] Families = ["SH1", "SH2", "SH4", "SH5"];

    internal static IEnumerable<Diagnostic> Run(SemanticModel model, CancellationToken cancellation) => StrategyAnalysis.Run(model, cancellation)
        .Where(finding => Array.Exists(Families, family => finding.Id.StartsWith(family, StringComparison.Ordinal)))
        .Where(finding => !IsOfTests(finding.Location.SourceSpan, model));

    /// <summary>Whether a finding is about something that only tests have.</summary>
    private static bool IsOfTests(Microsoft.CodeAnalysis.Text.TextSpan span, SemanticModel model)
    {
        var node = model.SyntaxTree.GetRoot().FindNode(span, getInnermostNodeForTie: true);
        if (node is SimpleBaseTypeSyntax parent)
            node = parent.Type;
        var info = model.GetSymbolInfo(node);
        return IsOfTests(info.Symbol) || info.CandidateSymbols.Any(IsOfTests) || IsOfTests(model.GetTypeInfo(node).Type);
    }

    private static bool IsOfTests(ISymbol? symbol) => symbol switch
    {
        null => false,
        IArrayTypeSymbol array => IsOfTests(array.ElementType),
        _ => IsTestAssembly(symbol.ContainingAssembly?.Name) || symbol.ContainingNamespace?.ToDisplayString() == "StrategyHost.Brokers"
            || (symbol is INamedTypeSymbol type && type.TypeArguments.Any(IsOfTests)) || (symbol is IMethodSymbol method && method.TypeArguments.Any(IsOfTests)),
    };

    private static bool IsTestAssembly(string? name) =>
        name is ReferencedAssembly.TestFramework or ReferencedAssembly.Testing || name?.StartsWith(ReferencedAssembly.StrategyPrefix, StringComparison.Ordinal) == true;
}
