using System.CommandLine;
using Spectre.Console;
using StrategyHost.Analyzers;
using StrategyHost.Compiler;
using Rule = StrategyHost.Analyzers.Rule;

namespace StrategyHost.Host.Cli.Rules;

/// <summary><c>rules [ID]</c>: the catalogue of rules, or the page of one; both are part of the program and need no network.</summary>
internal sealed class RulesCommand(CliOutput output)
{
    private readonly Argument<string?> _id = new("ID") { Description = "A rule, such as SH2001: prints its page. None: lists all.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("rules", "Lists the rules strategies are checked by, or explains one.", "rules SH2001")
        {
            _id,
            _json,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var id = parsed.GetValue(_id);
        var rule = id is null ? null : Find(id);
        if (parsed.GetValue(_json))
            output.WriteJson(RulesDocument.Of(rule), CliJson.Default.RulesDocument);
        else if (rule is not null)
            output.WriteLine(RulePages.Read(rule).TrimEnd());
        else
            Print();
        return (int)ExitCode.Success;
    }

    private static Rule Find(string id) => RuleCatalog.Find(id) ?? throw CliException.Usage(
        $"There is no rule '{id}'.", $"strategyhost rules lists all; {Family(id)}");

    private static string Family(string id)
    {
        var family = RuleCatalog.All.Where(rule => id.Length >= 3 && rule.Id.StartsWith(id[..3], StringComparison.OrdinalIgnoreCase)).Select(rule => rule.Id).ToArray();
        return family.Length > 0 ? $"those of its family are {string.Join(", ", family)}." : "ids are SH and four digits, such as SH2001.";
    }

    private void Print()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Id", "Severity", "Title");
        foreach (var rule in RuleCatalog.All)
            table.AddRow(rule.Id, RuleEntry.SeverityOf(rule), Markup.Escape(rule.Title));
        output.Out.Write(table);
        output.WriteLine($"{RuleCatalog.All.Count} rules. Warnings are errors under --strict. strategyhost rules SH2001 explains one.");
    }
}
