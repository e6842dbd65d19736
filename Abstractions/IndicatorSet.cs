namespace StrategyHost;

/// <summary>
/// Where a strategy registers its indicators, in <see cref="Strategy.PrepareIndicators"/> only. The built-in ones are
/// extension methods in <c>StrategyHost.Indicators</c>: <c>indicators.Sma(20)</c>, <c>indicators.Rsi(14, of: indicators.Typical)</c>.
/// </summary>
public sealed class IndicatorSet
{
    /// <summary>More than anybody looks at; what a strategy registers beyond it is not named in reports.</summary>
    private const int MostNames = 64;

    /// <summary>Their values become an artifact, which grows with each.</summary>
    private const int MostOwn = 16;

    private readonly Market _market;
    private readonly RunClock _clock;
    private readonly ScratchArena _scratch;
    private readonly int _barsAhead;
    private readonly List<IndicatorNode> _ahead = [];
    private readonly List<IndicatorNode> _stepped = [];
    private readonly List<Series> _outputs = [];
    private readonly OrderedDictionary<string, Series> _own = [];
    private readonly List<string> _specs = [];
    private Series? _typical;
    private Series? _median;

    /// <summary>Creates the set of one run.</summary>
    /// <param name="market">The run's market, whose columns are the sources.</param>
    /// <param name="clock">The clock the market runs by.</param>
    /// <param name="scratch">Lends the windows of the series made here.</param>
    /// <param name="barsAhead">How many bars the market's columns already hold: built-in indicators over them are computed ahead.</param>
    /// <param name="computedBars">How many of them an indicator computes on registration; <see cref="ComputeAhead"/> goes on from there.</param>
    internal IndicatorSet(Market market, RunClock clock, ScratchArena scratch, int barsAhead, int computedBars = int.MaxValue)
    {
        ComputedBars = Math.Min(barsAhead, computedBars);
        _market = market;
        _clock = clock;
        _scratch = scratch;
        _barsAhead = barsAhead;
        (market.Open.Spec, market.High.Spec, market.Low.Spec) = ("open", "high", "low");
        (market.Close.Spec, market.Volume.Spec) = ("close", "volume");
    }

    /// <summary>Opens.</summary>
    public Series Open => _market.Open;

    /// <summary>Highs.</summary>
    public Series High => _market.High;

    /// <summary>Lows.</summary>
    public Series Low => _market.Low;

    /// <summary>Closes.</summary>
    public Series Close => _market.Close;

    /// <summary>Volumes.</summary>
    public Series Volume => _market.Volume;

    /// <summary>Typical prices: (high + low + close) / 3.</summary>
    public Series Typical => _typical ??= Register(new TypicalPriceNode(_market, NewSource("typical")));

    /// <summary>Median prices: (high + low) / 2.</summary>
    public Series Median => _median ??= Register(new MedianPriceNode(_market, NewSource("median")));

    /// <summary>The built-in indicators as a spec writes them, each once, in order of registration; the first <see cref="MostNames"/>.</summary>
    internal IReadOnlyList<string> Specs => _specs;

    /// <summary>All of the author's own indicators by name.</summary>
    internal IReadOnlyDictionary<string, Series> Named => _own;

    /// <summary>Authors' own indicators by the names they were added under, in order of registration; the first <see cref="MostOwn"/>.</summary>
    internal IEnumerable<KeyValuePair<string, Series>> Own => _own.Take(MostOwn);

    /// <summary>What has to be stepped bar by bar, in order of registration, which is an order of dependence.</summary>
    internal IReadOnlyList<IndicatorNode> Stepped => _stepped;

    /// <summary>How many bars the indicators computed ahead hold so far.</summary>
    internal int ComputedBars { get; private set; }

    /// <summary>Makes a column of which every value is written before it is read.</summary>
    internal Func<int, double[]> NewColumn { get; init; } = static length => new double[length];

    /// <summary>Set once the run has begun.</summary>
    internal bool IsSealed { get; set; }

    /// <summary>Registers an author's own indicator. It is stepped at each bar's close, before the strategy is asked.</summary>
    /// <param name="name">A name that no other indicator of the strategy has.</param>
    /// <param name="calculator">The indicator; one instance serves one registration.</param>
    /// <returns>Its series.</returns>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    /// <exception cref="InvalidOperationException">The run has begun.</exception>
    public Series Add(string name, IndicatorCalculator calculator)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(calculator);
        var series = NewSeries(isComputedAhead: false);
        if (!_own.TryAdd(name, series))
            throw new ArgumentException($"An indicator named '{name}' is already registered. Give each one a name of its own.", nameof(name));
        return Register(new CalculatorNode(_market, calculator, series));
    }

    internal Series NewSeries(bool isComputedAhead) =>
        new(_clock, _scratch, isComputedAhead ? NewColumn(_barsAhead) : [], isComputedAhead);

    /// <summary>
    /// Takes a node whose output series was made by <see cref="NewSeries"/>: computes it ahead of the run where its inputs are,
    /// else has it stepped with the run.
    /// </summary>
    /// <returns>The node's first output.</returns>
    internal Series Register(IndicatorNode node)
    {
        if (IsSealed)
            throw new InvalidOperationException("Indicators are registered in PrepareIndicators only: keep the Series it returns in a field and read that.");
        _outputs.Add(node.Output);
        (node.Output.IsComputedAhead ? _ahead : _stepped).Add(node);
        if (node.Output.IsComputedAhead)
            node.Run(0, ComputedBars);
        return node.Output;
    }

    /// <summary>
    /// Goes on with the indicators computed ahead, up to before the bar <paramref name="end"/>. In pieces, because what was
    /// just computed is still in the processor's cache when the strategy reads it; a whole column is not.
    /// </summary>
    internal void ComputeAhead(int end)
    {
        foreach (var node in _ahead)
            node.Run(ComputedBars, end);
        ComputedBars = end;
    }

    /// <summary>Notes a built-in indicator under what a spec calls it.</summary>
    internal void AddSpec(string spec)
    {
        if (_specs.Count < MostNames && !_specs.Contains(spec))
            _specs.Add(spec);
    }

    private Series NewSource(string spec)
    {
        var series = NewSeries(Close.IsComputedAhead);
        series.Spec = spec;
        return series;
    }

    /// <summary>Bars until every indicator had a value, out of <paramref name="bars"/>; all of them where one never had; 0 without indicators.</summary>
    internal int WarmUpBars(int bars)
    {
        var longest = 0;
        foreach (var output in _outputs)
        {
            var first = Array.FindIndex(output.Column, 0, Math.Min(bars, output.Column.Length), value => !double.IsNaN(value));
            longest = Math.Max(longest, first < 0 ? bars : first);
        }

        return longest;
    }
}
