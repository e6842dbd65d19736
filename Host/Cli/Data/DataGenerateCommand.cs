using System.CommandLine;
using System.Globalization;
using StrategyHost.SimBroker.Data.Generation;

namespace StrategyHost.Host.Cli.Data;

/// <summary><c>data generate</c>: seeded synthetic bars; the same options give the same bytes on every machine.</summary>
internal sealed class DataGenerateCommand(CliOutput output)
{
    private static readonly BarGeneratorOptions Defaults = new();

    private readonly Argument<string> _file = new("FILE") { Description = "Bar file to write." };
    private readonly Option<int> _bars = new("--bars") { Description = "Number of bars.", DefaultValueFactory = _ => Defaults.Bars };
    private readonly Option<string> _interval = new("--interval") { Description = "Length of a bar: 1m, 15m, 1h, 4h, 1d.", DefaultValueFactory = _ => "1h" };
    private readonly Option<string> _start = new("--start") { Description = "Time of the first bar, UTC.", DefaultValueFactory = _ => "2024-01-01" };
    private readonly Option<double> _price = new("--price") { Description = "First open.", DefaultValueFactory = _ => Defaults.Price };
    private readonly Option<decimal> _tick = new("--tick") { Description = "Smallest step of prices.", DefaultValueFactory = _ => Defaults.TickSize };
    private readonly Option<double> _volatility = new("--volatility") { Description = "Usual standard deviation of a bar's return.", DefaultValueFactory = _ => Defaults.Volatility };
    private readonly Option<string> _calendar = new Option<string>("--calendar") { Description = "When the market is open.", DefaultValueFactory = _ => "weekdays" }.AcceptOnlyFromAmong("continuous", "weekdays", "stock-session");
    private readonly Option<string?> _regimes = new("--regimes") { Description = $"Regimes in their proportion, such as trend,range,crash: {string.Join(", ", Enum.GetNames<Regime>()).ToLowerInvariant()}.", HelpName = "LIST" };
    private readonly Option<long> _seed = new("--seed") { Description = "Seed of the random numbers.", DefaultValueFactory = _ => Defaults.Seed };
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new Command("generate", "Writes synthetic bars of realistic regimes.\n\nExample: strategyhost data generate bars.csv --bars 100000 --interval 1m --seed 7");
        command.Add(_file);
        foreach (var option in (Option[])[_bars, _interval, _start, _price, _tick, _volatility, _calendar, _regimes, _seed, _json])
            command.Add(option);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(_file);
        var bars = Generate(Options(parsed));
        BarPath.Write(file, bars);
        if (parsed.GetValue(_json))
            output.WriteJson(new DataGenerateDocument("strategyhost/data_generate/1", file, bars.Count, bars[0].Time, bars[bars.Count - 1].Time), CliJson.Default.DataGenerateDocument);
        else
            output.WriteLine($"{bars.Count} bars from {bars[0].Time:yyyy-MM-dd HH:mm} to {bars[bars.Count - 1].Time:yyyy-MM-dd HH:mm} UTC: {ProjectFolder.Display(file)}");
        return (int)ExitCode.Success;
    }

    private static Trading.BarColumns Generate(BarGeneratorOptions options)
    {
        try
        {
            return BarGenerator.Generate(options);
        }
        catch (ArgumentException exception)
        {
            throw CliException.Usage(exception.Message, "strategyhost data generate --help lists the options and their defaults.");
        }
    }

    private BarGeneratorOptions Options(ParseResult parsed) => Defaults with
    {
        Symbol = Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(_file)).ToUpperInvariant(),
        Bars = parsed.GetValue(_bars),
        Interval = Interval(parsed.GetRequiredValue(_interval)),
        Start = Start(parsed.GetRequiredValue(_start)),
        Price = parsed.GetValue(_price),
        TickSize = parsed.GetValue(_tick),
        Volatility = parsed.GetValue(_volatility),
        Calendar = Enum.Parse<TradingCalendar>(parsed.GetRequiredValue(_calendar).Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Regimes = parsed.GetValue(_regimes) is { } text ? Regimes(text) : Defaults.Regimes,
        Seed = parsed.GetValue(_seed),
    };

    private static Regime[] Regimes(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(name => Enum.TryParse<Regime>(name, ignoreCase: true, out var regime) && !char.IsDigit(name[0])
            ? regime
            : throw CliException.Usage($"--regimes: '{name}' is none.", $"Use {string.Join(", ", Enum.GetNames<Regime>()).ToLowerInvariant()}."))];

    private static TimeSpan Interval(string text)
    {
        var seconds = text.Length < 2 ? 0 : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, _ => 0 };
        if (seconds > 0 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 100_000)
            return TimeSpan.FromSeconds((long)seconds * count);
        throw CliException.Usage($"--interval: '{text}' is no length of a bar.", "Write a number and s, m, h or d, such as 15m.");
    }

    private static DateTime Start(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw CliException.Usage($"--start: '{text}' is no time.", "Write it as 2024-01-01 or 2024-01-01T09:30:00Z.");
}

internal sealed record DataGenerateDocument(string Schema, string File, int Bars, DateTime First, DateTime Last);
