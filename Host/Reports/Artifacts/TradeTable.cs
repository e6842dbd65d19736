namespace StrategyHost.Host.Reports.Artifacts;

/// <summary>The rows of <c>trades.csv</c> as columns, in order of closing.</summary>
internal sealed class TradeTable
{
    /// <summary>The columns of numbers; an empty field is NaN.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "volume", "entry_index", "entry_price", "exit_index", "exit_price", "stop_loss", "take_profit",
        "gross_pnl", "commission", "slippage", "net_pnl", "return_pct", "bars_held", "mae", "mfe",
    ];

    /// <summary>The columns of ids: a word, a hyphen and the counter that is kept.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["trade_id", "order_id", "position_id"];

    /// <summary>The columns of words, many of which repeat.</summary>
    public static IReadOnlyList<string> Words { get; } = ["side", "entry_comment", "exit_reason"];

    private readonly Dictionary<string, List<double>> _numbers = Numbers.Concat(Ids).ToDictionary(name => name, _ => new List<double>());
    private readonly Dictionary<string, List<int>> _words = Words.ToDictionary(name => name, _ => new List<int>());

    public int Count => _words["side"].Count;

    /// <summary>Every word once.</summary>
    public WordList Text { get; } = new();

    /// <summary>A column of numbers, or the counters of ids.</summary>
    public List<double> Number(string column) => _numbers[column];

    /// <summary>Index into <see cref="Text"/> of each row's word.</summary>
    public List<int> Word(string column) => _words[column];
}
