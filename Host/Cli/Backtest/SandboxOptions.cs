using System.CommandLine;
using System.Globalization;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>The options that say where a strategy runs and what it may use there.</summary>
internal sealed class SandboxOptions
{
    private const int DefaultTimeout = 300;

    private static readonly string[] Choices = [.. Enum.GetNames<SandboxChoice>().Select(name => name.ToLowerInvariant())];

    private readonly Option<string> _sandbox = new Option<string>("--sandbox") { Description = "Isolation of the strategy: auto takes the strongest there is and never none; process is bubblewrap, else landlock.", DefaultValueFactory = _ => "auto" }.AcceptOnlyFromAmong(Choices);
    private readonly Option<double> _timeout = new("--timeout") { Description = "Seconds a run may take.", DefaultValueFactory = _ => DefaultTimeout, HelpName = "SECONDS" };
    private readonly Option<string> _memory = new("--memory") { Description = "Memory limit of the sandbox, such as 512m or 2g.", HelpName = "SIZE", DefaultValueFactory = _ => "1g" };
    private readonly Option<double> _cpus = new("--cpus") { Description = "Processor limit of the sandbox.", HelpName = "N", DefaultValueFactory = _ => 0.5 };

    private readonly ContainerChoice _container = new();

    public IReadOnlyList<Option> All => [_sandbox, _timeout, _memory, _cpus, .. _container.All];

    public void AddTo(Command command)
    {
        foreach (var option in All)
            command.Add(option);
    }

    /// <exception cref="CliException">The choice is none, or has no containers although an option is about them.</exception>
    public SandboxChoice ReadChoice(ParseResult parsed, ProjectFolder folder)
    {
        var text = parsed.GetResult(_sandbox) is { Implicit: false } ? parsed.GetRequiredValue(_sandbox) : folder.Sandbox;
        return Enum.TryParse<SandboxChoice>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice)
            ? _container.Narrow(choice, parsed)
            : throw CliException.Usage($"STRATEGYHOST_SANDBOX is '{text}'.", $"Set it to one of {string.Join(", ", Choices)}, or remove it.");
    }

    public ContainerOptions ReadContainer(ParseResult parsed) => _container.Read(parsed);

    /// <exception cref="CliException">A limit is out of range.</exception>
    public SandboxLimits ReadLimits(ParseResult parsed)
    {
        var timeout = parsed.GetValue(_timeout);
        if (timeout is not (> 0 and <= 86_400))
            throw CliException.Usage($"--timeout: {timeout.ToString(CultureInfo.InvariantCulture)} is not between 0 and 86400 seconds.", "Leave it out for 300 seconds.");
        return new SandboxLimits
        {
            Timeout = TimeSpan.FromSeconds(timeout),
            MemoryBytes = MemoryText.Parse(parsed.GetRequiredValue(_memory)),
            Cpus = ReadCpus(parsed),
        };
    }

    private double ReadCpus(ParseResult parsed) => parsed.GetValue(_cpus) is var cpus && cpus is >= 0.05 and <= 1024
        ? cpus
        : throw CliException.Usage($"--cpus: {cpus.ToString(CultureInfo.InvariantCulture)} is not between 0.05 and 1024.", "Leave it out for half a processor.");
}
