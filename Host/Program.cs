using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using StrategyHost.Host;
using StrategyHost.Host.Cli;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Cli.Check;
using StrategyHost.Host.Cli.Data;
using StrategyHost.Host.Cli.Indicators;
using StrategyHost.Host.Cli.New;

var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Configuration.AddEnvironmentVariables(HostSettings.Prefix);
HostLog.AddTo(builder.Logging, isVerbose: args.Contains("--verbose"));
builder.Services
    .AddSingleton<IValidateOptions<HostSettings>, HostSettingsValidator>()
    .AddOptions<HostSettings>().Bind(builder.Configuration);
builder.Services
    .AddSingleton(CliOutput.ForProcess())
    .AddSingleton<ProjectFolder>()
    .AddSingleton<StrategyFinder>()
    .AddSingleton<CommandLine>()
    .AddSingleton<BacktestCommand>()
    .AddSingleton<CheckCommand>()
    .AddSingleton<IndicatorsCommand>()
    .AddSingleton<DataCommand>()
    .AddSingleton<NewCommand>();

using var host = builder.Build();
return host.Services.GetRequiredService<CommandLine>().Run([.. args]);
