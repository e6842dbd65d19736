using System.CommandLine;

namespace StrategyHost.Host.Cli.Data;

/// <summary><c>data</c>: what can be done with bar files.</summary>
internal sealed class DataCommand(CliOutput output)
{
    public Command Define() => new("data", "Facts of bar files, import of foreign ones, synthetic ones.\n\nExample: strategyhost data info bars.csv")
    {
        new DataInfoCommand(output).Define(),
        new DataImportCommand(output).Define(),
        new DataGenerateCommand(output).Define(),
    };
}
