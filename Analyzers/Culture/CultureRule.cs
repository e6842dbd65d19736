using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.Culture;

/// <summary>Text that depends on the machine's language.</summary>
internal sealed class CultureRule() : ForbiddenArea(Rule.Error(
    "SH2004",
    "Culture",
    "'{0}' depends on the machine's language: use the invariant or ordinal form",
    "Use CultureInfo.InvariantCulture, ToUpperInvariant, ToLowerInvariant and StringComparer.Ordinal."))
{
    /// <summary>What of it is harmless is on the allow-list.</summary>
    protected override IReadOnlyList<string> Namespaces { get; } = ["System.Globalization"];

    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.Globalization.RegionInfo", "System.Globalization.CompareInfo", "System.Globalization.TextInfo",
    ];

    protected override IReadOnlyList<string> Members { get; } =
    [
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture",
        "System.Globalization.CultureInfo.DefaultThreadCurrentCulture",
        "System.Globalization.CultureInfo.InstalledUICulture", "System.Globalization.CultureInfo.GetCultureInfo",
        "System.Globalization.CultureInfo..ctor", "System.String.ToUpper", "System.String.ToLower",
        "System.Char.ToUpper", "System.Char.ToLower", "System.StringComparer.CurrentCulture",
        "System.StringComparer.CurrentCultureIgnoreCase", "System.StringComparer.InvariantCulture",
        "System.StringComparer.InvariantCultureIgnoreCase", "System.StringComparer.Create",
        "System.StringComparison.CurrentCulture", "System.StringComparison.CurrentCultureIgnoreCase",
    ];

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (ComputedEnum.Yields(operation, "System.StringComparison", static comparison => comparison is 0 or 1))
                report(Rule.At(operation.Syntax.GetLocation(), operation.Syntax.ToString()));
        }
    }
}
