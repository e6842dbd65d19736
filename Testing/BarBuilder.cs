namespace StrategyHost.Testing;

/// <summary>
/// Builds the bars of a test. Each bar opens at the close before it, and its high and low are the ends of its body, until said
/// otherwise: <c>new BarBuilder(100).Flat(20).Rise(10, step: 1).GapTo(120).Fall(5, step: 2).Build()</c>.
/// </summary>
public sealed class BarBuilder
{
    private readonly List<Bar> _bars = [];
    private string _symbol = "TEST";
    private TimeSpan _interval = TimeSpan.FromHours(1);
    private DateTime _next = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private double _volume = 1000;
    private double _wick;
    private double _open;

    /// <summary>Begins with a price: the first bar opens there.</summary>
    /// <param name="startPrice">Positive.</param>
    public BarBuilder(double startPrice = 100) => _open = Price(startPrice);

    /// <summary>Number of bars so far.</summary>
    public int Count => _bars.Count;

    /// <summary>The close of the last bar; the start price before the first.</summary>
    public double LastClose => _bars.Count > 0 ? _bars[^1].Close : _open;

    /// <summary>One hourly bar for each close, from 2024-01-01 on; the first opens at its own close.</summary>
    /// <param name="closes">The closes; positive.</param>
    public static IReadOnlyList<Bar> FromCloses(params double[] closes) => FromCloses((IEnumerable<double>)closes);

    /// <summary>One hourly bar for each close, from 2024-01-01 on; the first opens at its own close.</summary>
    /// <param name="closes">The closes; positive.</param>
    public static IReadOnlyList<Bar> FromCloses(IEnumerable<double> closes)
    {
        ArgumentNullException.ThrowIfNull(closes);
        double[] all = [.. closes];
        return all.Length == 0 ? [] : new BarBuilder(all[0]).Close(all).Build();
    }

    /// <summary>Names the instrument; <c>TEST</c> without it.</summary>
    /// <param name="symbol">Its name.</param>
    public BarBuilder WithSymbol(string symbol)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        _symbol = symbol;
        return this;
    }

    /// <summary>Sets the time from one bar to the next, from here on; an hour without it.</summary>
    /// <param name="interval">Positive.</param>
    public BarBuilder WithInterval(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        _interval = interval;
        return this;
    }

    /// <summary>Sets the open time of the next bar; 2024-01-01 without it. Later than the bars so far: this makes a gap in time.</summary>
    /// <param name="time">Taken as UTC.</param>
    public BarBuilder StartingAt(DateTime time)
    {
        var utc = DateTime.SpecifyKind(time, DateTimeKind.Utc);
        if (_bars.Count > 0 && utc <= _bars[^1].Time)
            throw new ArgumentException($"The time {utc:O} is not later than the last bar, {_bars[^1].Time:O}.", nameof(time));
        _next = utc;
        return this;
    }

    /// <summary>Sets the volume of the bars from here on; 1000 without it.</summary>
    /// <param name="volume">0 or more.</param>
    public BarBuilder WithVolume(double volume)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(volume);
        _volume = volume;
        return this;
    }

    /// <summary>Lets highs and lows of the bars from here on exceed the body by this much; 0 without it.</summary>
    /// <param name="size">In price; 0 or more.</param>
    public BarBuilder WithWicks(double size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        _wick = size;
        return this;
    }

    /// <summary>One bar for each close.</summary>
    /// <param name="closes">The closes; positive.</param>
    public BarBuilder Close(params double[] closes)
    {
        ArgumentNullException.ThrowIfNull(closes);
        foreach (var close in closes)
            Add(_open, Math.Max(_open, close) + _wick, Math.Min(_open, close) - _wick, close, _volume);
        return this;
    }

    /// <summary>Bars that close where they open.</summary>
    /// <param name="bars">How many.</param>
    public BarBuilder Flat(int bars) => Each(bars, _ => _open);

    /// <summary>Bars that each close higher than the one before.</summary>
    /// <param name="bars">How many.</param>
    /// <param name="step">By how much, in price.</param>
    public BarBuilder Rise(int bars, double step) => Each(bars, _ => _open + step);

    /// <summary>Bars that each close lower than the one before.</summary>
    /// <param name="bars">How many.</param>
    /// <param name="step">By how much, in price.</param>
    public BarBuilder Fall(int bars, double step) => Each(bars, _ => _open - step);

    /// <summary>Goes to a price in equal steps.</summary>
    /// <param name="price">The close of the last of the bars.</param>
    /// <param name="bars">How many.</param>
    public BarBuilder MoveTo(double price, int bars)
    {
        var start = _open;
        return Each(bars, i => i == bars - 1 ? price : start + ((price - start) * (i + 1) / bars));
    }

    /// <summary>Lets the next bar open at another price than the last close.</summary>
    /// <param name="open">The price.</param>
    public BarBuilder GapTo(double open)
    {
        _open = Price(open);
        return this;
    }

    /// <summary>Goes up and down between two prices, one bar each way, beginning upwards.</summary>
    /// <param name="bars">How many.</param>
    /// <param name="low">The lower close.</param>
    /// <param name="high">The higher close.</param>
    public BarBuilder Zigzag(int bars, double low, double high) => Each(bars, i => i % 2 == 0 ? high : low);

    /// <summary>A sine wave around the last close.</summary>
    /// <param name="bars">How many.</param>
    /// <param name="amplitude">From the middle to the top, in price.</param>
    /// <param name="period">Bars from one top to the next; 2 or more.</param>
    public BarBuilder Wave(int bars, double amplitude, int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        var middle = _open;
        return Each(bars, i => middle + Math.Round(amplitude * Math.Sin(2 * Math.PI * (i + 1) / period), 8));
    }

    /// <summary>A random walk; the same seed gives the same bars on every machine.</summary>
    /// <param name="bars">How many.</param>
    /// <param name="step">Largest change of one bar, as a fraction of the price, such as 0.01.</param>
    /// <param name="seed">Any number.</param>
    public BarBuilder RandomWalk(int bars, double step, long seed = 1)
    {
        var random = new DeterministicRandom(seed);
        return Each(bars, _ => _open * (1 + (step * ((2 * random.NextDouble()) - 1))));
    }

    /// <summary>One bar, given in full.</summary>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price, not below the others.</param>
    /// <param name="low">Lowest price, not above the others; positive.</param>
    /// <param name="close">Last price.</param>
    /// <param name="volume">Null: as the bars before.</param>
    public BarBuilder Bar(double open, double high, double low, double close, double? volume = null)
    {
        Add(open, high, low, close, volume ?? _volume);
        return this;
    }

    /// <summary>The bars so far, oldest first.</summary>
    public IReadOnlyList<Bar> Build() => [.. _bars];

    private BarBuilder Each(int bars, Func<int, double> close)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bars);
        for (var i = 0; i < bars; i++)
            Close(close(i));
        return this;
    }

    private void Add(double open, double high, double low, double close, double volume)
    {
        Price(low);
        if (!(high >= Math.Max(open, close)) || !(low <= Math.Min(open, close)) || !double.IsFinite(high))
            throw new ArgumentException(FormattableString.Invariant($"Bar {_bars.Count} has open {open}, high {high}, low {low}, close {close}: its high must not lie below, its low not above the others."));
        _bars.Add(new Bar(_next, open, high, low, close, volume, _symbol));
        _next += _interval;
        _open = close;
    }

    private double Price(double price) => double.IsFinite(price) && price > 0
        ? price
        : throw new ArgumentException(FormattableString.Invariant($"Bar {_bars.Count} would have the price {price}: prices are positive. Begin higher, or take smaller steps."));
}
