using System.CommandLine;
using System.Text.RegularExpressions;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>The options about containers; whoever gives one wants Docker.</summary>
internal sealed partial class ContainerChoice
{
    private readonly Option<string?> _image = new("--image") { Description = "An image with the .NET runtime that the Docker engine has, to run in instead of one made from this machine's runtime.", HelpName = "NAME" };
    private readonly Option<string?> _runtime = new("--runtime") { Description = "The Docker engine's runtime for the container, such as runsc (gVisor).", HelpName = "NAME" };

    public IReadOnlyList<Option> All => [_image, _runtime];

    /// <exception cref="CliException">A value is no name.</exception>
    public ContainerOptions Read(ParseResult parsed) => new() { Image = Read(_image, parsed), Runtime = Read(_runtime, parsed) };

    /// <exception cref="CliException">The choice has no containers.</exception>
    public SandboxChoice Narrow(SandboxChoice choice, ParseResult parsed)
    {
        if (All.FirstOrDefault(option => parsed.GetResult(option) is not null) is not { } given)
            return choice;
        return choice is SandboxChoice.Auto or SandboxChoice.Docker
            ? SandboxChoice.Docker
            : throw CliException.Usage($"{given.Name} is about containers, and --sandbox {choice.ToString().ToLowerInvariant()} has none.", "Leave one of the two out.");
    }

    private static string? Read(Option<string?> option, ParseResult parsed) => parsed.GetValue(option) is not { } name || Name().IsMatch(name)
        ? parsed.GetValue(option)
        : throw CliException.Usage($"{option.Name}: '{name}' is no name that Docker knows.", "Write it as Docker does: registry/repository:tag, or runsc.");

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._/-]*(:[0-9]+/[A-Za-z0-9._/-]+)?(:[A-Za-z0-9._-]+)?(@sha256:[0-9a-f]{64})?\z")]
    private static partial Regex Name();
}
