using System.CommandLine;

namespace StrategyHost.Host.Cli;

/// <summary>A verb: what it does in one line, and a command that shows it, which <c>--help</c> prints below the options.</summary>
internal sealed class VerbCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>A command line that runs as it stands, without the program's name.</summary>
    public string Example => example;
}
