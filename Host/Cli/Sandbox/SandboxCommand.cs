using System.CommandLine;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Sandbox;

/// <summary><c>sandbox</c>: which isolation this machine offers, and the image of the strongest.</summary>
internal sealed class SandboxCommand(CliOutput output)
{
    private readonly ContainerChoice _container = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var info = new VerbCommand("info", "Tells which isolations this machine offers, the strongest first, and why not the others.", "sandbox info") { _json };
        info.SetAction(Info);
        var build = new VerbCommand("build", "Makes the container image from the runtime of this machine and removes those of other builds.", "sandbox build") { _json };
        foreach (var option in _container.All)
            build.Add(option);
        build.SetAction(Build);
        return new VerbCommand("sandbox", "The isolation that strategies run in: what there is, and its image.", "sandbox info") { info, build };
    }

    private int Info(ParseResult parsed)
    {
        var survey = SandboxSelector.Survey();
        var chosen = survey.FirstOrDefault(one => one.IsAvailable && one.Kind != SandboxKind.None)?.Kind;
        if (parsed.GetValue(_json))
        {
            output.WriteJson(
                new SandboxInfoDocument("strategyhost/sandbox_info/1", chosen?.ToName(), [.. survey.Select(SandboxInfoEntry.Of)]),
                CliJson.Default.SandboxInfoDocument);
            return (int)ExitCode.Success;
        }

        foreach (var one in survey)
            output.WriteLine($"{one.Kind.ToName(),-12}{(one.IsAvailable ? "yes" : "no"),-5}{one.Reason}");
        output.WriteLine(chosen is { } kind
            ? $"--sandbox auto takes {kind.ToName()}."
            : "--sandbox auto finds none: install bubblewrap or start a Docker engine (build/docker-up.sh).");
        return (int)ExitCode.Success;
    }

    private int Build(ParseResult parsed)
    {
        ImageBuild built;
        try
        {
            built = SandboxSelector.BuildImage(_container.Read(parsed));
        }
        catch (InvalidOperationException exception)
        {
            throw CliException.Infrastructure(exception.Message, "Start a Docker engine with build/docker-up.sh, or name an image and a runtime that it has, and run the command again.");
        }

        if (parsed.GetValue(_json))
            output.WriteJson(new SandboxBuildDocument("strategyhost/sandbox_build/1", built.Image, built.Removed), CliJson.Default.SandboxBuildDocument);
        else
            output.WriteLine($"{built.Image} is there; {built.Removed.Count} of other builds removed.");
        return (int)ExitCode.Success;
    }
}
