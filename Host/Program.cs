using Microsoft.Extensions.DependencyInjection;
using StrategyHost.Compiler.Isolation;
using StrategyHost.Host;
using StrategyHost.Host.Cli;

const string Verbose = "--verbose";

if (args is [CompilerCommand.Verb])
    return CompilerWorker.Run(Console.In, Console.Out);

using var host = HostComposition.Build(CliOutput.ForProcess(), isVerbose: args.Contains(Verbose));
return host.Services.GetRequiredService<CommandLine>().Run([.. args.Where(arg => arg != Verbose)]);
