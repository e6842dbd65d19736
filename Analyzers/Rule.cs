using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers;

/// <summary>One rule as users meet it: in diagnostics, in the catalogue and in <c>docs/rules</c>.</summary>
public sealed class Rule
{
    private const string Docs = "docs/rules/";

    internal Rule(DiagnosticDescriptor descriptor, string fix)
    {
        Descriptor = descriptor;
        Fix = fix;
    }

    /// <summary>Stable for ever: <c>SH</c> and four digits.</summary>
    public string Id => Descriptor.Id;

    /// <summary>What the rule is about, in a few words.</summary>
    public string Title => Descriptor.Title.ToString(null);

    /// <summary>What a finding says; <c>{0}</c> stands for what was found.</summary>
    public string Message => Descriptor.MessageFormat.ToString(null);

    /// <summary>True: a finding refuses the strategy. False: a warning, which strict checks treat as an error.</summary>
    public bool IsError => Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>What to do about a finding.</summary>
    public string Fix { get; }

    /// <summary>The rule's page, relative to the root of the repository.</summary>
    public string Help => PageOf(Id);

    internal DiagnosticDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";

    internal static string PageOf(string id) => Docs + id + ".md";

    internal Diagnostic At(Location location, params object[] arguments) =>
        Diagnostic.Create(Descriptor, location, arguments);
}
