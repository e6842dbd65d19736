using Microsoft.Extensions.DependencyInjection;
using StrategyHost.Compiler.Isolation;
using StrategyHost.Host;
using StrategyHost.Host.Cli;
using StrategyHost.Host.Cli.Proofs;

const string Verbose = "--verbose";

if (args is [HostProcess.CompilerVerb])
    return CompilerWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
CompilerIsolation.Enable(static () => HostProcess.Start([HostProcess.CompilerVerb]));

using var host = HostComposition.Build(CliOutput.ForProcess(), isVerbose: args.Contains(Verbose));
return host.Services.GetRequiredService<CommandLine>().Run([.. args.Where(arg => arg != Verbose)]);
