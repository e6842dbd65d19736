using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.StaticConstructors;

/// <summary>Code that runs at a moment nobody chose, once a process, and whose failure is masked.</summary>
internal sealed class StaticConstructorRule() : StrategyRule(Rule.Error(
    "SH1014",
    "Static constructor",
    "The static constructor of '{0}' runs at a moment that no one chose, outside every bar: give the fields their values where they are declared",
    "Write private static readonly double[] Weights = [0.5, 0.3, 0.2]; or do the work in PrepareIndicators."))
{
    internal override SyntaxToken FindConstruct(SyntaxNode node) =>
        node is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? constructor.Identifier : default;
}
