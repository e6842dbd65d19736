using StrategyHost.SimBroker;

namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>Random programs, the same for the same seed.</summary>
internal sealed class ProgramGenerator(long seed)
{
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DeterministicRandom _random = new(seed);

    public OrderProgram Next(IReadOnlyList<Bar>? bars = null)
    {
        var options = Options();
        bars ??= Bars(5 + _random.Next(35));
        var steps = new List<Step>();
        var wishes = 3 + _random.Next(20);
        for (var i = 0; i < wishes; i++)
            steps.Add(Wish(_random.Next(bars.Count), bars, options));
        return new OrderProgram(options, bars, steps);
    }

    public BrokerOptions Options() => new()
    {
        StartingBalance = Pick(1_000d, 10_000, 100_000),
        Leverage = Pick(1d, 5, 100),
        LotSize = Pick(1d, 1, 10),
        TickSize = Pick(0, 0, 0.05, 0.25),
        LotStep = Pick(0, 0, 0.1, 1),
        MaxVolume = Pick(0, 0, 50d),
        Slippage = PickAny<SlippageModel>(),
        SlippageValue = Pick(0.5, 1, 3),
        PointSize = Pick(0.01, 0.1),
        Commission = PickAny<CommissionModel>(),
        CommissionValue = Pick(0, 0.1, 0.25),
        CommissionMinimum = Pick(0, 0, 1d),
        VolumeCapPct = Pick(0, 0, 0, 1, 10d),
        MarginCallPct = Pick(0, 60, 120d),
        StopOutPct = Pick(0, 30, 80d),
        PositionMode = PickAny<PositionMode>(),
        FillTiming = Pick(FillTiming.NextOpen, FillTiming.NextOpen, FillTiming.Close),
        IntrabarPolicy = PickAny<IntrabarPolicy>(),
        AllowStopLoosening = Pick(true, false),
        Seed = _random.Next(1000),
    };

    /// <summary>A walk on a grid of 0.1, so that levels are often met exactly, with gaps, dojis and flat bars.</summary>
    public List<Bar> Bars(int count)
    {
        var bars = new List<Bar>();
        var last = 1000;
        for (var i = 0; i < count; i++)
        {
            var open = Math.Max(200, last + (_random.Next(4) == 0 ? _random.Next(-60, 61) : 0));
            var close = _random.Next(6) == 0 ? open : Math.Max(200, open + _random.Next(-30, 31));
            var isFlat = _random.Next(12) == 0;
            close = isFlat ? open : close;
            var high = Math.Max(open, close) + (isFlat ? 0 : _random.Next(25));
            var low = Math.Min(open, close) - (isFlat ? 0 : _random.Next(25));
            var volume = _random.Next(5) == 0 ? 0 : _random.Next(2000);
            bars.Add(new Bar(Start.AddHours(i), open / 10d, high / 10d, low / 10d, close / 10d, volume, "X"));
            last = close;
        }

        return bars;
    }

    private Step Wish(int at, IReadOnlyList<Bar> bars, BrokerOptions options)
    {
        var close = bars[at].Close;
        return _random.Next(10) switch
        {
            < 6 => new Step(at, StepKind.Place) { Order = Order(close, options) },
            < 8 => new Step(at, StepKind.Exit)
            {
                Target = 1 + _random.Next(6),
                Volume = _random.Next(2) == 0 ? null : Volume(options),
                Price = _random.Next(3) == 0 ? Near(close) : null,
            } is var exit && exit.Price is not null ? exit with { Volume = null } : exit,
            8 => new Step(at, StepKind.Modify)
            {
                Target = 1 + _random.Next(4),
                StopLoss = _random.Next(3) == 0 ? null : Near(close),
                TakeProfit = _random.Next(3) == 0 ? null : Near(close),
            },
            _ => new Step(at, StepKind.Cancel) { Target = 1 + _random.Next(12) },
        };
    }

    private OrderRequest Order(double close, BrokerOptions options)
    {
        var side = PickAny<OrderSide>();
        var type = _random.Next(2) == 0 ? OrderType.Market : PickAny<OrderType>();
        var price = type == OrderType.Market ? (double?)null : Near(close);
        var limit = type == OrderType.StopLimit ? Near(close) : (double?)null;
        var reference = limit ?? price ?? close;
        var sign = side == OrderSide.Buy ? 1 : -1;
        return new OrderRequest
        {
            Action = side,
            Type = type,
            Volume = Volume(options),
            Price = price,
            LimitPrice = limit,
            StopLoss = Level(reference, -sign),
            TakeProfit = Level(reference, sign),
            ExpiresAfterBars = _random.Next(4) == 0 ? 1 + _random.Next(5) : null,
        };
    }

    private double? Level(double reference, int sign) => _random.Next(12) switch
    {
        < 5 => null,
        5 => Pick(double.NaN, double.PositiveInfinity, 0, -1, reference),
        _ => Math.Round(reference * (1 + sign * (1 + _random.Next(40)) / 1000d), 1 + _random.Next(3)),
    };

    private double Near(double close) => _random.Next(25) == 0
        ? Pick(double.NaN, double.NegativeInfinity, 0, 1e300)
        : Math.Round(close * (1 + _random.Next(-30, 31) / 1000d), 1 + _random.Next(3));

    private double Volume(BrokerOptions options) => _random.Next(25) == 0
        ? Pick(0, -1, double.NaN, 1e-9, 1e300, 0.05)
        : options.LotStep > 0 ? Math.Round((1 + _random.Next(100)) * options.LotStep, 1) : Pick(0.5, 1, 2.5, 10, 100d);

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private T PickAny<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());
}
