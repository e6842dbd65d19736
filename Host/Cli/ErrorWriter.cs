using System.CommandLine;
using System.CommandLine.Parsing;

namespace StrategyHost.Host.Cli;

/// <summary>Tells an error to whoever reads it: text on the standard error, or the one document of a verb under <c>--json</c>.</summary>
internal sealed class ErrorWriter(CliOutput output, ParseResult parsed)
{
    public int Usage()
    {
        var verb = Verb();
        return Write(CliException.Usage(
            string.Join(" ", parsed.Errors.Select(error => error.Message).Distinct()),
            verb.Length > 0 ? $"strategyhost {verb} --help lists the options, with an example." : "strategyhost --help lists the verbs."));
    }

    public int Write(CliException exception)
    {
        if (WantsJson())
        {
            var verb = Verb();
            output.WriteJson(
                new ErrorDocument($"strategyhost/{(verb.Length > 0 ? verb.Replace(' ', '_') : "error")}/1", [], ErrorEntry.From(exception)),
                CliJson.Default.ErrorDocument);
        }
        else
        {
            output.Error.WriteLine($"error: {exception.Message}");
            output.Error.WriteLine($"next:  {exception.Next}");
        }

        return (int)exception.ExitCode;
    }

    private string Verb()
    {
        var names = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
            names.Push(command.Command.Name);
        return string.Join(' ', names);
    }

    private bool WantsJson() => parsed.Tokens.Any(token => token.Value == "--json");
}
