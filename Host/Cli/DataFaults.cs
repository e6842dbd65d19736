using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Cli;

/// <summary>A fault of a data file as an error of the command line.</summary>
internal static class DataFaults
{
    public static CliException ToException(DataFault fault) =>
        CliException.BadData($"{Place(fault)}: {fault.Problem}{Found(fault)}. Expected: {fault.Expected}.", fault.NextStep);

    private static string Place(DataFault fault) =>
        fault.File + (fault.Line > 0 ? $", line {fault.Line}" : "") + (fault.Column.Length > 0 ? $", column '{fault.Column}'" : "");

    private static string Found(DataFault fault) => fault.Value.Length > 0 ? $" (found '{fault.Value}')" : "";
}
