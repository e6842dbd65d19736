using System.Globalization;

namespace StrategyHost.Sandbox.Runner;

/// <summary>
/// The limits the runner puts on itself before it reads anything: <c>data=BYTES processes=N filter=1 warm=1</c>; 0: none. The filter is
/// of system calls, where whoever starts the runner has not put it in force; <c>warm=1</c> runs the engine in first.
/// </summary>
internal sealed record RunnerArguments(long DataBytes, int Processes, bool FiltersCalls, bool WarmsUp)
{
    internal const int UsageExitCode = 2;

    /// <returns>Null when the arguments are not understood.</returns>
    internal static RunnerArguments? Parse(IReadOnlyList<string> args)
    {
        var arguments = new RunnerArguments(0, 0, false, false);
        foreach (var arg in args)
        {
            if (arg.Split('=') is not [var name, var text] || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return null;
            switch (name)
            {
                case "data": arguments = arguments with { DataBytes = value }; break;
                case "processes" when value <= int.MaxValue: arguments = arguments with { Processes = (int)value }; break;
                case "filter" when value <= 1: arguments = arguments with { FiltersCalls = value == 1 }; break;
                case "warm" when value <= 1: arguments = arguments with { WarmsUp = value == 1 }; break;
                default: return null;
            }
        }

        return arguments;
    }
}
