using System.Globalization;

namespace StrategyHost.Sandbox.Runner;

/// <summary>The resource limits the runner puts on itself before it reads anything: <c>data=BYTES processes=N</c>; 0: none.</summary>
internal sealed record RunnerArguments(long DataBytes, int Processes)
{
    internal const int UsageExitCode = 2;

    /// <returns>Null when the arguments are not understood.</returns>
    internal static RunnerArguments? Parse(IReadOnlyList<string> args)
    {
        var arguments = new RunnerArguments(0, 0);
        foreach (var arg in args)
        {
            if (arg.Split('=') is not [var name, var text] || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return null;
            switch (name)
            {
                case "data": arguments = arguments with { DataBytes = value }; break;
                case "processes" when value <= int.MaxValue: arguments = arguments with { Processes = (int)value }; break;
                default: return null;
            }
        }

        return arguments;
    }
}
