using System.CommandLine;
using System.Globalization;
using StrategyHost.SimBroker.Data;
using StrategyHost.Trading;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.Host.Cli.Indicators;

/// <summary><c>indicators</c>: values of indicators as columns of a CSV file.</summary>
internal sealed class IndicatorsCommand(CliOutput output, ProjectFolder folder)
{
    private readonly Option<string?> _data = new("--data") { Description = "Bar file. Default: the project's sample series.", HelpName = "FILE" };
    private readonly Option<string> _spec = new("--spec") { Description = "Indicators separated by commas: sma(20),rsi(14),macd(12,26,9).", Required = true, HelpName = "SPEC" };
    private readonly Option<string> _out = new("--out") { Description = "CSV file to write: index,time, then one column for each value.", Required = true, HelpName = "FILE" };
    private readonly Option<bool> _repair = CommonOptions.Repair();
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new Command("indicators", "Writes the values of indicators over a bar file.\n\nExample: strategyhost indicators --data bars.csv --spec \"sma(20),macd(12,26,9)\" --out values.csv")
        {
            _data,
            _spec,
            _out,
            _repair,
            _json,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var file = parsed.GetValue(_data) ?? folder.SampleData;
        var read = BarFile.Read(file, new BarReadOptions { Repair = parsed.GetValue(_repair) ? RepairKinds.All : RepairKinds.None });
        if (!read.IsOk)
            throw DataFaults.ToException(read.Fault);

        var bars = read.Value.Bars;
        var columns = Compute(bars, parsed.GetRequiredValue(_spec));
        var path = parsed.GetRequiredValue(_out);
        Write(path, bars, columns);
        if (parsed.GetValue(_json))
            output.WriteJson(new IndicatorsDocument("strategyhost/indicators/1", file, path, bars.Count, [.. columns.Select(column => column.Name)]), CliJson.Default.IndicatorsDocument);
        else
            output.WriteLine($"{bars.Count} bars, {columns.Count} columns: {ProjectFolder.Display(path)}");
        return (int)ExitCode.Success;
    }

    private static IReadOnlyList<NamedColumn> Compute(BarColumns bars, string spec)
    {
        try
        {
            return IndicatorTable.Compute(bars, spec);
        }
        catch (IndicatorSpecException exception)
        {
            throw CliException.Usage($"--spec: {exception.Message}", "Write indicators as in the API, such as sma(20),rsi(14),macd(12,26,9).");
        }
    }

    private static void Write(string path, BarColumns bars, IReadOnlyList<NamedColumn> columns)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } directory)
            Directory.CreateDirectory(directory);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.Write("index,time");
        foreach (var column in columns)
            writer.Write(column.Name.Contains(',', StringComparison.Ordinal) ? $",\"{column.Name}\"" : $",{column.Name}");
        writer.WriteLine();
        for (var i = 0; i < bars.Count; i++)
        {
            writer.Write(i);
            writer.Write(',');
            writer.Write(bars[i].Time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
            foreach (var column in columns)
            {
                writer.Write(',');
                if (!double.IsNaN(column.Values[i]))
                    writer.Write(column.Values[i].ToString("R", CultureInfo.InvariantCulture));
            }

            writer.WriteLine();
        }
    }
}

internal sealed record IndicatorsDocument(string Schema, string Data, string Out, int Rows, IReadOnlyList<string> Columns);
