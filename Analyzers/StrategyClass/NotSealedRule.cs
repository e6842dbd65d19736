using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.StrategyClass;

/// <summary>One file holds one strategy, so nothing can derive from it.</summary>
internal sealed class NotSealedRule() : StrategyRule(Rule.Warning(
    "SH0004",
    "Strategy class is not sealed",
    "Strategy '{0}' is not sealed, and nothing can derive from it: write public sealed class",
    "Write sealed before class; make a shared base class abstract."))
{
    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        if (type.IsStrategy && type.IsFirstPart && type.Symbol is { IsSealed: false, DeclaredAccessibility: Accessibility.Public })
            report(Rule.At(type.Location, type.Symbol.Name));
    }
}
