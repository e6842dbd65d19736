using Microsoft.Extensions.DependencyInjection;
using StrategyHost.Host;
using StrategyHost.Host.Cli;

namespace StrategyHost.Integration.Cli;

/// <summary>One run of the command line inside the test's process, with folders of its own.</summary>
internal sealed record CommandLineRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs the command line; relative to nothing but the workspace given.</summary>
    public static CommandLineRun Of(Workspace workspace, params string[] args) => With(workspace, null, args);

    /// <summary>The same with other services in the place of the usual ones.</summary>
    public static CommandLineRun With(Workspace workspace, Action<IServiceCollection>? replace, params string[] args) =>
        Run(workspace, new Dictionary<string, string?>(), replace, args);

    /// <summary>The same with settings that differ from the workspace's.</summary>
    public static CommandLineRun Of(Workspace workspace, IReadOnlyDictionary<string, string?> differing, params string[] args) =>
        Run(workspace, differing, null, args);

    private static CommandLineRun Run(
        Workspace workspace, IReadOnlyDictionary<string, string?> differing, Action<IServiceCollection>? replace, string[] args)
    {
        var settings = workspace.Settings;
        foreach (var (name, value) in differing)
            settings[name] = value;
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var host = HostComposition.Build(new CliOutput(output, error, outputIsTerminal: false), settings: settings, replace: replace);
        var exitCode = host.Services.GetRequiredService<CommandLine>().Run(args);
        return new CommandLineRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The one JSON document on the standard output.</summary>
    public System.Text.Json.JsonElement Json()
    {
        using var document = System.Text.Json.JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }
}
