using System.Buffers;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>Whatever the run: every metric is a finite number or null with a reason.</summary>
public sealed class MetricsPropertyTests
{
    private static readonly double[] Extremes =
        [0, -0.0, 1, -1, 1e-300, double.Epsilon, 1e154, -1e154, 1e300, double.MaxValue, double.MinValue, 100, 100.00000000000001];

    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Elements(Extremes), Gen.Choose(-100_000, 100_000).Select(i => i / 100.0), Gen.Choose(9_000, 11_000).Select(i => i / 100.0));

    private static readonly Gen<decimal> Money = Gen.OneOf(
        Gen.Elements(0m, 1e20m, -1e20m, 0.0000000000000000000000001m), Gen.Choose(-100_000, 100_000).Select(i => i / 100m));

    private static readonly Gen<Trade> Trades =
        from gross in Money
        from commission in Money
        from returnPct in Number
        from mae in Number
        from isLong in Gen.Elements(true, false)
        from entry in Gen.Choose(0, 60)
        from bars in Gen.Choose(0, 60)
        select RunBuilder.Trade(gross, commission, returnPct, isLong ? OrderSide.Buy : OrderSide.Sell, entry, entry + bars) with { Mae = mae, Mfe = -mae };

    private static readonly Gen<RunBuilder> Runs =
        from count in Gen.Choose(0, 60)
        from equity in Number.ArrayOf(count)
        from closes in Number.ArrayOf(count)
        from trades in Trades.ListOf()
        from start in Number
        from isRuined in Gen.Elements(true, false, false, false)
        from hours in Gen.Elements(1, 24, 24, 24, 168)
        select new RunBuilder(equity) { Start = start, IsRuined = isRuined }
            .Every(TimeSpan.FromHours(hours)).WithCloses(closes).WithTrades([.. trades]);

    // Equity that stays sane, so that the statistics themselves are reached and not only their guards.
    private static readonly Gen<RunBuilder> SaneRuns =
        from steps in Gen.Choose(-500, 500).ArrayOf(50)
        from trades in Trades.ListOf()
        select new RunBuilder([.. steps.Select(step => 1000 + (step / 7.0))]).WithTrades([.. trades]);

    [FsCheck.NUnit.Property(MaxTest = 400)]
    public Property NoMetricIsNaNOrInfinite() => Prop.ForAll(Arb.From(Gen.OneOf(Runs, SaneRuns)), run =>
    {
        var metrics = run.Metrics();
        foreach (var definition in MetricCatalog.All)
        {
            if (metrics[definition.Metric] is { } value)
                Assert.That(double.IsFinite(value) && !double.IsNegative(value == 0 ? value : 1), definition.Name);
            else
                Assert.That(metrics.Flags, Does.Contain(metrics.Unavailable[definition.Name]), definition.Name);
        }

        Assert.That(metrics.Unavailable, Has.Count.EqualTo(MetricCatalog.All.Count(definition => metrics[definition.Metric] is null)));
    });

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property TheJsonHoldsNumbersAndNullsOnly() => Prop.ForAll(Arb.From(Gen.OneOf(Runs, SaneRuns)), run =>
    {
        var metrics = run.Metrics();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            MetricsJson.Write(json, metrics);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        foreach (var (property, definition) in document.RootElement.EnumerateObject().Zip(MetricCatalog.All))
        {
            Assert.That(property.Name, Is.EqualTo(definition.Name));
            Assert.That(property.Value.ValueKind == JsonValueKind.Null ? (double?)null : property.Value.GetDouble(), Is.EqualTo(metrics[definition.Metric]));
        }
    });

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property AccountsBalance() => Prop.ForAll(Arb.From(SaneRuns), run =>
    {
        var metrics = run.Metrics();
        double Value(Metric metric) => metrics[metric]!.Value;
        Assert.That(Value(Metric.WinningTrades) + Value(Metric.LosingTrades) + Value(Metric.BreakevenTrades), Is.EqualTo(Value(Metric.TotalTrades)));
        Assert.That(Value(Metric.LongTrades) + Value(Metric.ShortTrades), Is.EqualTo(Value(Metric.TotalTrades)));
        Assert.That(Value(Metric.GrossProfit) - Value(Metric.GrossLoss), Is.EqualTo(Value(Metric.NetProfit)).Within(1e-12 * (1 + Value(Metric.GrossProfit) + Value(Metric.GrossLoss))));
        Assert.That(Value(Metric.NetProfit) + Value(Metric.OpenPnl), Is.EqualTo(Value(Metric.TotalPnl)).Within(1e-9 * (1 + Math.Abs(Value(Metric.NetProfit)))));
        Assert.That(Value(Metric.ExposurePct), Is.InRange(0, 100));
        Assert.That(Value(Metric.AvgDrawdownPct), Is.LessThanOrEqualTo(Value(Metric.MaxDrawdownPct)));
        Assert.That(Value(Metric.Cvar95), Is.LessThanOrEqualTo(Value(Metric.Var95)));
        Assert.That(Value(Metric.Psr), Is.InRange(0, 1));
    });

    /// <summary>The union of intervals by sorting against marking every bar.</summary>
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property ExposureEqualsMarkingEachBar() => Prop.ForAll(Arb.From(SaneRuns), run =>
    {
        var held = new bool[50];
        foreach (var trade in run.Trades)
        {
            for (var bar = trade.EntryIndex; bar <= Math.Min(trade.ExitIndex, 49); bar++)
                held[bar] = true;
        }

        Assert.That(BarExposure.BarsHeld(run.Report(), 50), Is.EqualTo(held.Count(isHeld => isHeld)));
    });

    /// <summary>Drawdowns in one pass against looking at all earlier bars from every bar.</summary>
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property DrawdownEqualsTheQuadraticDefinition() => Prop.ForAll(Arb.From(SaneRuns), run =>
    {
        var equity = run.Report().EquityCurve.Select(point => point.Equity).ToArray();
        var worst = equity.Select((value, i) => equity.Take(i + 1).Max(peak => (peak - value) / peak * 100)).Max();
        Assert.That(run.Metrics()[Metric.MaxDrawdownPct], Is.EqualTo(worst).Within(1e-12));
    });

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public Property AListReadInBlocksGivesTheSame() => Prop.ForAll(Arb.From(SaneRuns), run =>
    {
        var report = run.Report();
        var blocks = report with { EquityCurve = new Wrapped(report.EquityCurve) };
        foreach (var definition in MetricCatalog.All)
            Assert.That(MetricsCalculator.Calculate(blocks, run.Facts())[definition.Metric], Is.EqualTo(run.Metrics()[definition.Metric]));
    });

    private sealed class Wrapped(IReadOnlyList<EquityPoint> points) : IReadOnlyList<EquityPoint>
    {
        public int Count => points.Count;

        public EquityPoint this[int index] => points[index];

        public IEnumerator<EquityPoint> GetEnumerator() => points.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => points.GetEnumerator();
    }
}
