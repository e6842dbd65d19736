using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers;

/// <summary>One rule as users meet it: in diagnostics, in the catalogue and in <c>docs/rules</c>.</summary>
public sealed class Rule
{
    private const string Docs = "docs/rules/";

    private Rule(DiagnosticDescriptor descriptor, string fix)
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

    /// <summary>A rule whose findings refuse a strategy always.</summary>
    internal static Rule Error(string id, string title, string message, string fix) =>
        Create(DiagnosticSeverity.Error, id, title, message, fix);

    /// <summary>A rule of style or a heuristic: its findings refuse a strategy in strict checks only.</summary>
    internal static Rule Warning(string id, string title, string message, string fix) =>
        Create(DiagnosticSeverity.Warning, id, title, message, fix);

    internal static string PageOf(string id) => Docs + id + ".md";

    internal Diagnostic At(Location location, params object[] arguments) =>
        Diagnostic.Create(Descriptor, location, arguments);

    private static Rule Create(DiagnosticSeverity severity, string id, string title, string message, string fix) => new(
        new DiagnosticDescriptor(
            id, title, message, CategoryOf(id), severity, isEnabledByDefault: true,
            helpLinkUri: PageOf(id), customTags: WellKnownDiagnosticTags.NotConfigurable),
        fix);

    private static string CategoryOf(string id) => id[2] switch
    {
        '0' => "Authoring",
        '1' => "Safety",
        '2' => "Determinism",
        '3' => "Trading",
        '4' => "Secrets",
        '5' => "Source limits",
        _ => throw new ArgumentException($"{id}: a family without a category.", nameof(id)),
    };
}
