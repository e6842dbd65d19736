using System.CommandLine;

namespace StrategyHost.Host.Cli.Completion;

/// <summary><c>completion SHELL</c>: the script by which a shell completes verbs, options and strategies at the tab key.</summary>
internal sealed class CompletionCommand(CliOutput output)
{
    private readonly Argument<string> _shell = new Argument<string>("SHELL") { Description = "The shell." }.AcceptOnlyFromAmong("bash", "zsh", "pwsh");

    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("completion", "Prints the script that completes verbs, options and strategies in a shell.", "completion bash") { _shell, _json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"Completion.{parsed.GetRequiredValue(_shell)}.txt")!;
        using var reader = new StreamReader(stream);
        var script = reader.ReadToEnd().Replace("{assembly}", typeof(CompletionCommand).Assembly.Location, StringComparison.Ordinal);
        if (parsed.GetValue(_json))
            output.WriteJson(new CompletionDocument("strategyhost/completion/1", parsed.GetRequiredValue(_shell), script), CliJson.Default.CompletionDocument);
        else
            output.Writer.Write(script);
        return (int)ExitCode.Success;
    }
}

/// <summary>What <c>completion --json</c> prints.</summary>
internal sealed record CompletionDocument(string Schema, string Shell, string Script);
