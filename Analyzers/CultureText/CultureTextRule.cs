using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.CultureText;

/// <summary>
/// Numbers and dates turned into text, or read from it, by the current culture. Runs have the invariant culture, so this is
/// a matter of saying what is meant: interpolated texts, which take no culture, are left alone.
/// </summary>
internal sealed class CultureTextRule() : StrategyRule(Rule.Warning(
    "SH2009",
    "Number or date as text without a culture",
    "'{0}' writes or reads by the current culture: pass CultureInfo.InvariantCulture",
    "Pass CultureInfo.InvariantCulture as one more argument; an interpolated text needs none."))
{
    private static readonly HashSet<string> Numbers =
    [
        "System.Double", "System.Single", "System.Decimal", "System.Int32", "System.Int64", "System.Int16", "System.Byte",
        "System.SByte", "System.UInt16", "System.UInt32", "System.UInt64",
    ];

    private static readonly HashSet<string> Fractions = ["System.Double", "System.Single", "System.Decimal"];
    private static readonly HashSet<string> Dates = ["System.DateTime", "System.DateOnly", "System.TimeOnly"];
    private static readonly HashSet<string> FixedFormats = ["o", "O", "s", "u", "r", "R"];

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var call in file.All<IInvocationOperation>())
        {
            if (!TakesProvider(call.TargetMethod) && UsesCulture(call))
                report(Rule.At(call.Syntax.GetLocation(), call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name));
        }
    }

    internal static bool TakesProvider(IMethodSymbol method) =>
        method.Parameters.Any(parameter => AuthorApi.Is(parameter.Type, "System.IFormatProvider"));

    private static bool UsesCulture(IInvocationOperation call)
    {
        var type = MetadataName.Of(call.TargetMethod.ContainingType);
        return call.TargetMethod.Name switch
        {
            "ToString" => WritesByCulture(call, type),
            "Parse" or "TryParse" => Numbers.Contains(type) || type is "System.DateOnly" or "System.TimeOnly",
            "Format" => type == "System.String" && call.Arguments.Any(HasCulturedValue),
            "AppendFormat" => type == "System.Text.StringBuilder" && call.Arguments.Any(HasCulturedValue),
            "ToDouble" or "ToDecimal" or "ToInt32" or "ToInt64" => type == "System.Convert" && call.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String,
            _ => false,
        };
    }

    private static bool WritesByCulture(IInvocationOperation call, string type)
    {
        var format = call.Arguments.IsEmpty ? null : call.Arguments[0].Value.Text();
        return Fractions.Contains(type)
            || (Numbers.Contains(type) && !call.Arguments.IsEmpty)
            || (Dates.Contains(type) && (format is null || !FixedFormats.Contains(format)));
    }

    private static bool HasCulturedValue(IArgumentOperation argument) =>
        argument.Value is IArrayCreationOperation { Initializer: { } values } ? values.ElementValues.Any(IsCultured) : IsCultured(argument.Value);

    private static bool IsCultured(IOperation value) =>
        value.Plain().Type is INamedTypeSymbol type && MetadataName.Of(type) is var name && (Fractions.Contains(name) || Dates.Contains(name));
}
