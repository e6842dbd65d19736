using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.ManyParameters;

/// <summary>With enough knobs any history can be fitted.</summary>
internal sealed class ManyParametersRule() : StrategyRule(Rule.Warning(
    "SH3007",
    "Too many parameters",
    "'{0}' has {1} parameters: beyond 12, more parameters than a backtest has independent trades will fit any history",
    "Keep the parameters that a sweep should vary and make constants of the rest."))
{
    private const int MaxParameters = 12;

    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        if (!type.IsStrategy || !type.IsFirstPart)
            return;
        var count = 0;
        for (INamedTypeSymbol? part = type.Symbol; part is not null; part = part.BaseType)
            count += part.GetMembers().OfType<IPropertySymbol>().Count(property => AuthorApi.ParameterOf(property) is not null);
        if (count > MaxParameters)
            report(Rule.At(type.Location, type.Symbol.Name, count));
    }
}
