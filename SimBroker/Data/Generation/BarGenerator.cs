using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Data.Generation;

/// <summary>
/// Makes seeded bars that look like a market: regimes that follow each other, a price path inside each bar, gaps where the market was
/// closed, volume that follows volatility. For samples and tests; the same options give the same bars on every machine.
/// </summary>
public static class BarGenerator
{
    private const int StepsPerBar = 8;
    private const double MaxStep = 0.2;

    /// <summary>Makes bars.</summary>
    /// <param name="options">What to make.</param>
    /// <exception cref="ArgumentException">An option is out of its bounds.</exception>
    public static BarColumns Generate(BarGeneratorOptions options)
    {
        Validate(options);
        var random = new DeterministicRandom(options.Seed);
        var clock = new CalendarClock(options.Calendar, options.Start, options.Interval);
        var path = new RegimePath(options, random);
        var ticks = new TickPrices(options.TickSize);
        var bars = Empty(options);
        var price = options.Price;
        var wasClosed = false;
        for (var i = 0; i < bars.Count; i++)
        {
            path.Advance(price);
            if (i > 0 && (wasClosed || path.HasJump))
                price = Moved(price, 3 * path.Volatility * random.NextGaussian());
            bars.Times[i] = clock.Time;
            price = Fill(bars, i, price, path, random, ticks);
            bars.Volume[i] = Volume(bars, i, options, random);
            wasClosed = clock.Advance();
        }

        return bars;
    }

    /// <summary>Walks through one bar and gives the price it ends at.</summary>
    private static double Fill(BarColumns bars, int i, double price, RegimePath path, DeterministicRandom random, TickPrices ticks)
    {
        var step = path.Volatility / Math.Sqrt(StepsPerBar);
        var open = ticks.Round(price);
        var (high, low) = (open, open);
        for (var s = 0; s < StepsPerBar; s++)
        {
            price = Moved(price, path.Drift(price) / StepsPerBar + step * random.NextGaussian());
            var traded = ticks.Round(price);
            high = Math.Max(high, traded);
            low = Math.Min(low, traded);
        }

        (bars.Open[i], bars.High[i], bars.Low[i], bars.Close[i]) = (ticks.Price(open), ticks.Price(high), ticks.Price(low), ticks.Price(ticks.Round(price)));
        return price;
    }

    private static double Moved(double price, double change) => price * (1 + Math.Clamp(change, -MaxStep, MaxStep));

    private static double Volume(BarColumns bars, int i, BarGeneratorOptions options, DeterministicRandom random)
    {
        var activity = (bars.High[i] - bars.Low[i]) / (bars.Open[i] * options.Volatility);
        return Math.Round(options.Volume * (0.3 + 0.5 * Math.Min(activity, 20)) * (0.5 + random.NextDouble()));
    }

    private static BarColumns Empty(BarGeneratorOptions options)
    {
        var n = options.Bars;
        return new BarColumns(options.Symbol, new long[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
    }

    private static void Validate(BarGeneratorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require(options.Bars >= 1, "Bars must be 1 or more.");
        Require(options.Interval.Ticks >= TimeSpan.TicksPerSecond && options.Interval.Ticks % TimeSpan.TicksPerSecond == 0, "Interval must be whole seconds, at least one.");
        Require(options.Interval.Days == 0 || options.Interval.Ticks % TimeSpan.TicksPerDay == 0, "Interval must be at most a day or a whole number of days.");
        Require(options.TickSize > 0, "TickSize must be above 0.");
        Require(options.Price >= (double)options.TickSize && options.Price / (double)options.TickSize < 1e15, "Price must be at least one tick and below 1e15 ticks.");
        Require(options.Volatility is > 0 and < MaxStep, "Volatility must be above 0 and below 0.2.");
        Require(options.Volume >= 0 && double.IsFinite(options.Volume), "Volume must be finite, 0 or more.");
        Require(options.Regimes.Count > 0, "Regimes must hold at least one regime.");
        Require(options.RegimeLength >= 2, "RegimeLength must be 2 or more.");
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
            throw new ArgumentException(message);
    }
}
