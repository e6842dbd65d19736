using System.Text.Json.Serialization;
using StrategyHost.Analyzers;
using StrategyHost.Compiler;

namespace StrategyHost.Host.Cli.Rules;

/// <summary>The JSON document of <c>rules</c>.</summary>
internal sealed record RulesDocument(string Schema, IReadOnlyList<RuleEntry> Rules)
{
    /// <summary>One rule with its page, or all without.</summary>
    public static RulesDocument Of(Rule? rule) => new(
        "strategyhost/rules/1",
        rule is null ? [.. RuleCatalog.All.Select(each => RuleEntry.Of(each, null))] : [RuleEntry.Of(rule, RulePages.Read(rule))]);
}

internal sealed record RuleEntry(
    string Id, string Severity, string Title, string Message, string Fix, string Help,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Page)
{
    public static RuleEntry Of(Rule rule, string? page) => new(rule.Id, SeverityOf(rule), rule.Title, rule.Message, rule.Fix, rule.Help, page);

    public static string SeverityOf(Rule rule) => rule.IsError ? "error" : "warning";
}
