using System.CommandLine;
using System.CommandLine.Parsing;

namespace StrategyHost.Host.Cli;

/// <summary>Tells an error to whoever reads it: text on the standard error, or the one document of a verb under <c>--json</c>.</summary>
internal sealed class ErrorWriter(CliOutput output, ParseResult parsed)
{
    /// <summary>Whether the line asks for what there is.</summary>
    public bool IsUnderstood => parsed.Errors.Count == 0 && !UnknownOptions().Any();

    public int Usage()
    {
        var verb = Verb();
        var unknown = UnknownOptions().ToArray();
        return Write(CliException.Usage(
            string.Join(" ", unknown.Length > 0 ? unknown : Messages()),
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
            output.Error.WriteLine(VisibleText.Of($"error: {exception.Message}"));
            output.Error.WriteLine($"next:  {exception.Next}");
        }

        return (int)exception.ExitCode;
    }

    /// <summary>What was not understood explains more than that something is missing, and comes last from the parser.</summary>
    private IEnumerable<string> Messages()
    {
        var unmatched = parsed.UnmatchedTokens.Select(token => $"'{token}' was not understood.{Suggestion.For(token, Known(token))}").ToArray();
        if (unmatched.Length > 0)
            return unmatched;
        return parsed.CommandResult.Command is RootCommand && parsed.Tokens.Count == 0 ? ["No verb was given."] : parsed.Errors.Select(error => error.Message).Distinct();
    }

    /// <summary>Where a verb takes names, the parser takes an option that it does not know for one of them.</summary>
    private IEnumerable<string> UnknownOptions() => parsed.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(IsOption)
        .Select(option => $"There is no option {option}.{Suggestion.For(option, Known(option))}");

    private IEnumerable<string> Known(string token) => IsOption(token)
        ? parsed.CommandResult.Command.Options.Select(option => option.Name)
        : parsed.CommandResult.Command.Subcommands.Select(verb => verb.Name);

    private static bool IsOption(string token) => token.StartsWith("--", StringComparison.Ordinal);

    private string Verb()
    {
        var names = new Stack<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } command; result = result.Parent)
            names.Push(command.Command.Name);
        return string.Join(' ', names);
    }

    private bool WantsJson() => parsed.Tokens.Any(token => token.Value == "--json");
}
