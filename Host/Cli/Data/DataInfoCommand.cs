using System.CommandLine;
using System.Globalization;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Data.Quality;

namespace StrategyHost.Host.Cli.Data;

/// <summary><c>data info</c>: facts and quality findings of a bar file.</summary>
internal sealed class DataInfoCommand(CliOutput output)
{
    private readonly Argument<string> _file = new("FILE") { Description = "The bar file." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new Command("info", "Prints facts and quality findings of a bar file: gaps, outliers, duplicates, violations.\n\nExample: strategyhost data info fixtures/market/sample.csv")
        {
            _file,
            _json,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var read = BarFile.Inspect(parsed.GetRequiredValue(_file));
        if (!read.IsOk)
            throw DataFaults.ToException(read.Fault);
        if (parsed.GetValue(_json))
            output.WriteJson(DataInfoDocument.Of(read.Value), CliJson.Default.DataInfoDocument);
        else
            Print(read.Value);
        return (int)ExitCode.Success;
    }

    private void Print(BarFileInfo info)
    {
        Line("file", info.Data.File);
        Line("sha256", info.Data.Sha256);
        Line("rows", $"{info.Data.Rows} in the file, {info.Data.Bars.Count} usable");
        Line("range", $"{info.First:yyyy-MM-dd HH:mm:ss} to {info.Last:yyyy-MM-dd HH:mm:ss} UTC");
        Line("interval", info.Interval.ToString("c", CultureInfo.InvariantCulture));
        Line("prices", Invariant($"{info.LowestPrice} to {info.HighestPrice}"));
        Line("weekdays", string.Join(", ", info.BarsByWeekday.Select((bars, day) => $"{((DayOfWeek)day).ToString()[..3]} {bars}")));
        Line("gaps", $"{info.Gaps.Unexplained} unexplained ({info.Gaps.MissingBars} bars missing), {info.Gaps.Weekends} weekends, {info.Gaps.SessionBreaks} session breaks");
        foreach (var gap in info.Gaps.Largest)
            Line("", $"{gap.After:yyyy-MM-dd HH:mm} to {gap.Before:yyyy-MM-dd HH:mm}: {gap.MissingBars} bars");
        Line("outliers", Invariant($"{info.Outliers.Count} returns beyond {OutlierFindings.Threshold} robust deviations"));
        foreach (var outlier in info.Outliers.Largest)
            Line("", Invariant($"{outlier.Time:yyyy-MM-dd HH:mm}: {outlier.Return * 100:F2} % ({outlier.ZScore:F1} deviations)"));
        Line("volume", info.Data.HasVolume ? $"{info.ZeroVolumeBars} bars without" : "no column of volumes");
        Line("flat", $"{info.FlatBars} bars with four equal prices");
        Line("violations", info.Data.Repairs.Total == 0 ? "none" : $"{info.Data.Repairs.Total}; backtest needs --repair");
        foreach (var fault in info.Data.Violations)
            Line("", fault.ToString());
    }

    private void Line(string name, string value) => output.WriteLine($"{name,-12}{value}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
