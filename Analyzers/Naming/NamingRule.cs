using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.Naming;

/// <summary>Names that appear on the command line, in tables and in file names.</summary>
internal sealed class NamingRule() : StrategyRule(Rule.Warning(
    "SH0011",
    "Name is not PascalCase",
    "'{0}' is a name that users type and read in tables: write it as '{1}'",
    "Begin with a capital letter, begin each further word with one, and use letters and digits only."))
{
    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        if (type.IsStrategy && type.IsFirstPart)
            Check(type.Symbol.Name, type.Location, report);
        foreach (var property in type.Symbol.GetMembers().OfType<IPropertySymbol>())
        {
            if (type.IsFirstPart && AuthorApi.ParameterOf(property) is not null)
                Check(property.Name, property.Locations[0], report);
        }
    }

    private void Check(string name, Location location, Action<Diagnostic> report)
    {
        // A type without a name is the parser's to report.
        if (name.Length > 0 && (!char.IsUpper(name[0]) || name.Contains('_')))
            report(Rule.At(location, name, PascalCaseOf(name)));
    }

    private static string PascalCaseOf(string name) =>
        string.Concat(name.Split('_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
