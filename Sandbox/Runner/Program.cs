using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Runner;
using StrategyHost.Sandbox.Runner.Launch;

if (LaunchPlan.Parse(args) is { } plan)
    return Launcher.Run(plan);

// What the runner has to say travels in frames: anything that somebody prints would only be noise among them.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
Console.SetOut(TextWriter.Null);
Console.SetError(TextWriter.Null);

return RunnerArguments.Parse(args) switch
{
    { } arguments => RunnerMain.Run(arguments, input, output),
    null => RunnerArguments.UsageExitCode,
};
