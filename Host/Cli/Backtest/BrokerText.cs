using System.Globalization;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Presets;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Broker options as they are written on the command line.</summary>
internal static class BrokerText
{
    /// <summary>A preset's name, or the path of a JSON file.</summary>
    public static BrokerOptions Load(string text)
    {
        if (BrokerPresets.TryFind(text, out var preset))
            return preset;
        if (!text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !File.Exists(text))
            throw CliException.Usage($"--broker: there is no preset '{text}'.", $"Use one of {string.Join(", ", BrokerPresets.Names)}, or the path of a JSON file.");
        if (!File.Exists(text))
            throw CliException.Usage($"--broker: the file {text} does not exist.", $"Use one of {string.Join(", ", BrokerPresets.Names)}, or the path of a JSON file.");
        try
        {
            return BrokerFile.Parse(File.ReadAllText(text));
        }
        catch (BrokerOptionsException exception)
        {
            throw CliException.Usage($"--broker {text}: {exception.Message}", "Correct the fields named and run the command again.");
        }
    }

    /// <summary><c>none</c>, <c>points:2</c>, <c>percent:0.05</c>, <c>half-spread:1</c>, <c>random:5</c>; a bare number is points, with % percent.</summary>
    public static BrokerOptions WithSlippage(BrokerOptions options, string text)
    {
        var parts = text.Split(':', 2);
        var (model, number) = parts switch
        {
            ["none"] => (SlippageModel.None, "0"),
            ["points", var n] => (SlippageModel.FixedPoints, n),
            ["percent", var n] => (SlippageModel.Percent, n),
            ["half-spread", var n] => (SlippageModel.HalfSpread, n),
            ["random", var n] => (SlippageModel.RandomPoints, n),
            [var n] when n.EndsWith('%') => (SlippageModel.Percent, n[..^1]),
            [var n] => (SlippageModel.FixedPoints, n),
            _ => (SlippageModel.None, ""),
        };
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            throw CliException.Usage($"--slippage: '{text}' is not a slippage model.", "Use none, points:2, percent:0.05, half-spread:1 or random:5.");
        return options with { Slippage = model, SlippageValue = value };
    }

    public static IntrabarPolicy Intrabar(string text) => text switch
    {
        "target-first" => IntrabarPolicy.TargetFirst,
        "ohlc-path" => IntrabarPolicy.OhlcPath,
        _ => IntrabarPolicy.StopFirst,
    };

    public static BrokerOptions Check(BrokerOptions options) => options.FindErrors() is { Count: > 0 } errors
        ? throw CliException.Usage(string.Join("; ", errors), "Correct the values named and run the command again.")
        : options;
}
