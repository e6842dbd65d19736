using StrategyHost.Sandbox.Runner.Launch;

namespace StrategyHost.Sandbox.Runner;

/// <summary>What the program does: takes on its limits, serves one request, ends.</summary>
internal static class RunnerMain
{
    internal static int Run(RunnerArguments arguments, Stream input, Stream output)
    {
        ResourceLimits.Apply(arguments);
        if (arguments.FiltersCalls)
            SystemCallFilter.Enforce();
        SurroundingCulture.Apply();
        if (arguments.WarmsUp)
            Warming.WarmUp.Run();
        using var bufferedInput = new BufferedStream(input, 1 << 16);
        using var bufferedOutput = new BufferedStream(output, 1 << 16);
        return RunnerService.Serve(bufferedInput, bufferedOutput, () => HostWatch.Start(bufferedInput)) ? 0 : 1;
    }
}
