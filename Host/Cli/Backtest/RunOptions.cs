using System.CommandLine;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Presets;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>The options of <c>backtest</c>, which every verb that runs a strategy shares.</summary>
internal sealed class RunOptions
{
    private const long DefaultSeed = 42;

    private readonly Option<string[]> _data = new("--data") { Description = "Bar file; repeat it to run over several. Default: the project's sample series.", HelpName = "FILE" };
    private readonly Option<string?> _symbol = new("--symbol") { Description = "Name of the instrument. Default: the file's stem in upper case.", HelpName = "NAME" };
    private readonly Option<string?> _range = new("--range") { Description = "Dates to run over, 20180101-20190101; the end is excluded, either end may be missing.", HelpName = "FROM-TO" };
    private readonly Option<string[]> _param = new("--param") { Description = "Value of a strategy's parameter, Fast=5; repeatable.", HelpName = "NAME=VALUE" };
    private readonly Option<string> _broker = new("--broker") { Description = $"Broker preset ({string.Join(", ", BrokerPresets.Names)}) or a JSON file of the same fields.", HelpName = "PRESET|FILE", DefaultValueFactory = _ => "simple" };
    private readonly Option<double?> _cash = new("--cash") { Description = "Starting balance, instead of the broker's.", HelpName = "N" };
    private readonly Option<double?> _commission = new("--commission") { Description = "Commission as a fraction of the notional of each fill, instead of the broker's: 0.001 is 0.1 %.", HelpName = "RATE" };
    private readonly Option<string?> _slippage = new("--slippage") { Description = "none, points:N, percent:N, half-spread:N or random:N (points), instead of the broker's.", HelpName = "MODEL:N" };
    private readonly Option<string> _fill = new Option<string>("--fill") { Description = "When market orders fill; close is optimistic and flagged in every report.", DefaultValueFactory = _ => "next-open" }.AcceptOnlyFromAmong("next-open", "close");
    private readonly Option<string> _intrabar = new Option<string>("--intrabar") { Description = "Which of two levels hit in one bar comes first.", DefaultValueFactory = _ => "stop-first" }.AcceptOnlyFromAmong("stop-first", "target-first", "ohlc-path");
    private readonly Option<long> _seed = new("--seed") { Description = "Seed of random numbers.", HelpName = "N", DefaultValueFactory = _ => DefaultSeed };
    private readonly SandboxOptions _sandbox = new();
    private readonly Option<string?> _out = new("--out") { Description = "Folder for the artifacts. Default: artifacts.", HelpName = "DIR" };
    private readonly Option<bool> _repair = CommonOptions.Repair();

    private IReadOnlyList<Option> All =>
        [_data, _symbol, _range, _param, _broker, _cash, _commission, _slippage, _fill, _intrabar, _seed, _out, _repair];

    public void AddTo(Command command)
    {
        _broker.CompletionSources.Add([.. BrokerPresets.Names]);
        foreach (var option in All)
            command.Add(option);
        _sandbox.AddTo(command);
    }

    /// <summary>The options that were given, to be given again.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="withData">Whether to repeat which bars to take.</param>
    public IReadOnlyList<string> Repeat(ParseResult parsed, bool withData)
    {
        Option[] data = [_data, _symbol, _range, _repair];
        return [.. All.Concat(_sandbox.All).Where(option => withData || !data.Contains(option)).SelectMany(option => Repeat(parsed, option))];
    }

    private static IEnumerable<string> Repeat(ParseResult parsed, Option option) => parsed.GetResult(option) switch
    {
        null or { Implicit: true } => [],
        { Tokens.Count: 0 } => [option.Name],
        var result => result.Tokens.SelectMany(token => (string[])[option.Name, token.Value]),
    };

    /// <summary>Reads and checks everything that does not need a file of bars or a strategy.</summary>
    /// <exception cref="CliException">A value is out of range.</exception>
    public RunSettings Read(ParseResult parsed, ProjectFolder folder)
    {
        if (!DateRange.TryParse(parsed.GetValue(_range) ?? "", out var range, out var error) && parsed.GetValue(_range) is not null)
            throw CliException.Usage($"--range: {error}", "Write it as 20180101-20190101, or leave one end out.");
        return new RunSettings
        {
            DataFiles = parsed.GetValue(_data) is { Length: > 0 } files ? files : [folder.SampleData],
            Read = new BarReadOptions
            {
                Symbol = parsed.GetValue(_symbol),
                Range = range,
                Repair = parsed.GetValue(_repair) ? RepairKinds.All : RepairKinds.None,
            },
            Parameters = ParameterText.Parse(parsed.GetValue(_param) ?? []),
            Broker = ReadBroker(parsed),
            Seed = parsed.GetValue(_seed),
            Sandbox = _sandbox.ReadChoice(parsed, folder),
            Container = _sandbox.ReadContainer(parsed),
            Limits = _sandbox.ReadLimits(parsed),
            Out = parsed.GetValue(_out) ?? folder.Artifacts,
        };
    }

    private BrokerOptions ReadBroker(ParseResult parsed)
    {
        var options = BrokerText.Load(parsed.GetRequiredValue(_broker));
        if (parsed.GetValue(_cash) is { } cash)
            options = options with { StartingBalance = cash };
        if (parsed.GetValue(_commission) is { } rate)
            options = options with { Commission = CommissionModel.PercentOfNotional, CommissionValue = rate * 100, CommissionMinimum = 0 };
        if (parsed.GetValue(_slippage) is { } slippage)
            options = BrokerText.WithSlippage(options, slippage);
        if (parsed.GetResult(_fill) is { Implicit: false })
            options = options with { FillTiming = parsed.GetValue(_fill) == "close" ? FillTiming.Close : FillTiming.NextOpen };
        if (parsed.GetResult(_intrabar) is { Implicit: false })
            options = options with { IntrabarPolicy = BrokerText.Intrabar(parsed.GetRequiredValue(_intrabar)) };
        if (parsed.GetResult(_seed) is { Implicit: false })
            options = options with { Seed = parsed.GetValue(_seed) };
        return BrokerText.Check(options);
    }
}
