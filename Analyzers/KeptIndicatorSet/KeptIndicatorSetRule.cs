using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.KeptIndicatorSet;

/// <summary>The set takes registrations before the first bar only; kept for later, it throws.</summary>
internal sealed class KeptIndicatorSetRule() : StrategyRule(Rule.Warning(
    "SH0014",
    "IndicatorSet is kept",
    "'{0}' keeps the IndicatorSet, which registers indicators in PrepareIndicators only and throws from the first bar on",
    "Register in PrepareIndicators and keep the Series that it returns: _average = indicators.Sma(20), with the field private Series _average = Series.Empty."))
{
    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        if (!type.IsFirstPart)
            return;
        foreach (var member in type.Symbol.GetMembers())
        {
            if (Keeps(member))
                report(Rule.At(member.Locations[0], member.Name));
        }
    }

    private static bool Keeps(ISymbol member) => !member.IsImplicitlyDeclared && member switch
    {
        IFieldSymbol field => AuthorApi.Is(field.Type, AuthorApi.IndicatorSet),
        IPropertySymbol property => AuthorApi.Is(property.Type, AuthorApi.IndicatorSet),
        _ => false,
    };
}
