using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace StrategyHost.Host.Cli;

/// <summary>The usual help, and below it the verb's example.</summary>
internal sealed class HelpWithExample(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Puts the example below the help of every verb of a command line.</summary>
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExample((HelpAction)help.Action!);
    }

    /// <summary>Whoever asks for help may leave out what is required.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is VerbCommand verb)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            output.WriteLine($"  strategyhost {verb.Example}");
            output.WriteLine();
        }

        return exitCode;
    }
}
