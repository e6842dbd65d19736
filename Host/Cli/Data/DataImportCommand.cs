using System.CommandLine;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Data.Import;

namespace StrategyHost.Host.Cli.Data;

/// <summary><c>data import</c>: any CSV of bars, its columns inferred, to the canonical form.</summary>
internal sealed class DataImportCommand(CliOutput output)
{
    private readonly Argument<string> _file = new("FILE") { Description = "Any CSV of bars." };
    private readonly Option<string?> _out = new("--out") { Description = "File to write. Default: the file's name with .bars.csv.", HelpName = "FILE" };
    private readonly Option<string?> _time = Column("--time", "the time, or of the date");
    private readonly Option<string?> _timeOfDay = Column("--time-of-day", "the time of day, where the date has a column of its own");
    private readonly Option<string?> _open = Column("--open", "the open");
    private readonly Option<string?> _high = Column("--high", "the high");
    private readonly Option<string?> _low = Column("--low", "the low");
    private readonly Option<string?> _close = Column("--close", "the close");
    private readonly Option<string?> _volume = Column("--volume", "the volume");
    private readonly Option<string?> _dateOrder = new Option<string?>("--date-order") { Description = "Order of day and month." }.AcceptOnlyFromAmong("day-first", "month-first");
    private readonly Option<string?> _decimal = new Option<string?>("--decimal") { Description = "What stands before the decimals." }.AcceptOnlyFromAmong("point", "comma");
    private readonly Option<bool> _repair = CommonOptions.Repair();
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new Command("import", "Turns any CSV of bars into a canonical bar file and says what it inferred.\n\nExample: strategyhost data import download.csv --out bars.csv");
        command.Add(_file);
        foreach (var option in (Option[])[_out, _time, _timeOfDay, _open, _high, _low, _close, _volume, _dateOrder, _decimal, _repair, _json])
            command.Add(option);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(_file);
        var imported = BarImporter.Import(file, Options(parsed));
        if (!imported.IsOk)
            throw DataFaults.ToException(imported.Fault);

        var path = parsed.GetValue(_out) ?? Path.ChangeExtension(file, ".bars.csv");
        if (Path.GetFullPath(path) == Path.GetFullPath(file))
            throw CliException.Usage($"--out: {path} is the file that is imported.", "Name another file: the source is kept as it is.");
        BarPath.Write(path, imported.Value.Data.Bars);
        if (parsed.GetValue(_json))
            output.WriteJson(DataImportDocument.Of(imported.Value, path), CliJson.Default.DataImportDocument);
        else
            Print(imported.Value, path);
        return (int)ExitCode.Success;
    }

    private ImportOptions Options(ParseResult parsed) => new()
    {
        Time = parsed.GetValue(_time),
        TimeOfDay = parsed.GetValue(_timeOfDay),
        Open = parsed.GetValue(_open),
        High = parsed.GetValue(_high),
        Low = parsed.GetValue(_low),
        Close = parsed.GetValue(_close),
        Volume = parsed.GetValue(_volume),
        DateOrder = parsed.GetValue(_dateOrder) switch { "day-first" => DateOrder.DayFirst, "month-first" => DateOrder.MonthFirst, _ => null },
        DecimalMark = parsed.GetValue(_decimal) switch { "point" => DecimalMark.Point, "comma" => DecimalMark.Comma, _ => null },
        Repair = parsed.GetValue(_repair) ? RepairKinds.All : RepairKinds.None,
    };

    private void Print(ImportResult result, string path)
    {
        foreach (var column in result.Report.Columns)
            output.WriteLine($"{column.Role,-12}{column.Source}");
        if (result.Report.VolumeIsMissing)
            output.WriteLine("volume      none in the file: zeros");
        if (result.Report.Ignored.Count > 0)
            output.WriteLine($"ignored     {string.Join(", ", result.Report.Ignored)}");
        output.WriteLine($"times       {result.Report.TimeFormat}");
        output.WriteLine($"numbers     {result.Report.NumberFormat}");
        output.WriteLine($"rows        {result.Data.Rows} read, {result.Data.Bars.Count} written, {result.Data.Repairs.Total} repaired");
        output.WriteLine($"written     {ProjectFolder.Display(path)}");
    }

    private static Option<string?> Column(string name, string what) =>
        new(name) { Description = $"Column of {what}: its name or its number from 1. Default: inferred.", HelpName = "COLUMN" };
}
