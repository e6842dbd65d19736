using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StrategyHost.Compiler;
using StrategyHost.Host.Cli;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Cli.Check;
using StrategyHost.Host.Cli.Completion;
using StrategyHost.Host.Cli.Data;
using StrategyHost.Host.Cli.Doctor;
using StrategyHost.Host.Cli.Indicators;
using StrategyHost.Host.Cli.New;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Host.Cli.Report;
using StrategyHost.Host.Cli.Rules;
using StrategyHost.Host.Cli.Sandbox;
using StrategyHost.Host.Cli.Test;
using StrategyHost.Host.Cli.Validate;
using StrategyHost.Host.Cli.Watch;

namespace StrategyHost.Host;

/// <summary>The composition root: everything the host is made of, put together in one place.</summary>
internal static class HostComposition
{
    /// <param name="output">Where verbs write.</param>
    /// <param name="isVerbose">Whether the log tells what happens, not only what is wrong.</param>
    /// <param name="replace">Puts other services in the place of the usual ones.</param>
    /// <param name="settings">Values of <see cref="HostSettings"/> that win over the environment.</param>
    public static IHost Build(CliOutput output, bool isVerbose = false, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddEnvironmentVariables(HostSettings.Prefix).AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        HostLog.AddTo(builder.Logging, isVerbose);
        builder.Services
            .AddSingleton<IValidateOptions<HostSettings>, HostSettingsValidator>()
            .AddOptions<HostSettings>().Bind(builder.Configuration);
        builder.Services
            .AddSingleton(output)
            .AddSingleton<ProjectFolder>()
            .AddSingleton<StrategyFinder>()
            .AddSingleton<CommandLine>()
            .AddSingleton<CompileStrategy>((source, options) => new StrategyCompiler(options).Compile(source))
            .AddSingleton<BacktestCommand>()
            .AddSingleton<BacktestJob>()
            .AddSingleton<StrategyRun>()
            .AddSingleton<LookAheadCommand>()
            .AddSingleton<Verification>()
            .AddSingleton<VerifyCommand>()
            .AddSingleton<ValidateCommand>()
            .AddSingleton<DeterminismCommand>()
            .AddSingleton<CheckCommand>()
            .AddSingleton<IndicatorsCommand>()
            .AddSingleton<DataCommand>()
            .AddSingleton<NewCommand>()
            .AddSingleton<WatchCommand>()
            .AddSingleton<Examinations>()
            .AddSingleton<DoctorCommand>()
            .AddSingleton<CompletionCommand>()
            .AddSingleton<ReportIssuer>()
            .AddSingleton<ReportCommand>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<TestPipeline>()
            .AddSingleton<TestCommand>()
            .AddSingleton<RulesCommand>()
            .AddSingleton<SandboxCommand>();
        replace?.Invoke(builder.Services);
        return builder.Build();
    }
}
