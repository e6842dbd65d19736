using Microsoft.Extensions.DependencyInjection;
using StrategyHost.Host;
using StrategyHost.Host.Cli;

const string Verbose = "--verbose";

using var host = HostComposition.Build(CliOutput.ForProcess(), isVerbose: args.Contains(Verbose));
return host.Services.GetRequiredService<CommandLine>().Run([.. args.Where(arg => arg != Verbose)]);
