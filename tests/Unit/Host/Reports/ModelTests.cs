using System.Reflection;
using StrategyHost.Brokers;
using StrategyHost.Host.Reports.Model;
using StrategyHost.Indicators;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Unit.Indicators;

namespace StrategyHost.Unit.Host.Reports;

/// <summary>Nothing that a run can have lacks its place or its words in the page.</summary>
internal sealed class ModelTests
{
    private static IEnumerable<string> IndicatorNames => typeof(SmaIndicator).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(IndicatorSet))
        .Select(method => method.Name.ToLowerInvariant());

    [Test]
    public void Every_indicator_has_its_place() => Assert.That(IndicatorKinds.Known, Is.EquivalentTo(IndicatorNames));

    [TestCase("sma(10)", true)]
    [TestCase("sma(10,of:high)", true)]
    [TestCase("ema(5,of:sma(10,of:typical))", true)]
    [TestCase("sma(10,of:bollinger(20,2).upper)", true)]
    [TestCase("sma(10,of:rsi(14))", false)]
    [TestCase("highest(20,of:macd(12,26,9).line)", false)]
    [TestCase("ema(9,of:volume)", false)]
    [TestCase("rsi(14)", false)]
    [TestCase("obv()", false)]
    public void An_average_of_prices_is_drawn_over_the_price(string spec, bool isOnPrice) =>
        Assert.That(IndicatorKinds.IsOnPrice(spec), Is.EqualTo(isOnPrice));

    [Test]
    public void Every_rejection_has_its_meaning() => Assert.That(
        typeof(RejectionReasons).GetFields().Select(field => RejectionTexts.Of((string)field.GetRawConstantValue()!)),
        Is.All.Not.Empty);

    [Test]
    public void Labels_of_metrics_are_words_and_none_stands_for_two()
    {
        var labels = MetricCatalog.All.Select(metric => MetricRows.LabelOf(metric.Name)).ToArray();
        Assert.That(labels, Is.Unique);
        Assert.That(labels, Is.All.Not.Contains("_"));
    }

    [TestCase("sharpe_ratio", "Sharpe ratio")]
    [TestCase("cagr_pct", "CAGR")]
    [TestCase("max_drawdown_pct", "Maximum drawdown, %")]
    [TestCase("max_drawdown", "Maximum drawdown")]
    [TestCase("total_pnl", "Total P&L")]
    [TestCase("avg_trade_duration_days", "Average trade duration")]
    [TestCase("var_95", "VaR 95 %")]
    public void Labels_are_the_fields_terms(string name, string label) => Assert.That(MetricRows.LabelOf(name), Is.EqualTo(label));

    [Test]
    public void Indicators_of_a_run_are_computed_and_placed()
    {
        var bars = RandomBars.Make(3, 200);
        var columns = new IndicatorColumns(bars);
        foreach (var spec in (string[])["sma(10)", "rsi(14)", "macd(12,26,9)", "donchian(20)"])
            columns.Add(spec);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(columns.Missing, Is.Empty);
        Assert.That(columns.Panes.Select(pane => pane.Title), Is.EqualTo(new[] { "", "rsi(14)", "macd(12,26,9)" }));
        Assert.That(columns.Panes[0].Lines.Select(line => line.Column), Does.Contain("sma(10)").And.Contain("donchian(20).upper"));
        Assert.That(columns.Panes[1].Levels, Is.EqualTo((double[])[30, 70]));
        Assert.That(columns.Panes[2].Lines.Single(line => line.IsHistogram).Column, Is.EqualTo("macd(12,26,9).histogram"));
        Assert.That(columns.Columns, Has.Count.EqualTo(1 + 1 + 3 + 3));
    }

    [TestCase("nonsense(3)")]
    [TestCase("sma(0)")]
    [TestCase("sma(")]
    [TestCase("")]
    [TestCase("sma(10),sma(10)")]
    [TestCase("<script>")]
    public void A_spec_that_is_none_is_listed_as_missing(string spec)
    {
        var columns = new IndicatorColumns(RandomBars.Make(3, 50));
        columns.Add(spec);
        Assert.That(columns.Missing, Is.EqualTo(new[] { spec }));
        Assert.That(columns.Columns, Is.Empty);
    }

    [Test]
    public void Specs_that_would_take_long_are_left_out()
    {
        var columns = new IndicatorColumns(RandomBars.Make(3, 5000));
        columns.Add("bollinger(900000,2)");
        Assert.That(columns.Missing, Is.EqualTo(new[] { "bollinger(900000,2)" }));
    }

    [Test]
    public void Panes_and_overlays_are_bounded()
    {
        var columns = new IndicatorColumns(RandomBars.Make(3, 50));
        for (var i = 1; i <= 40; i++)
        {
            columns.Add($"rsi({i})");
            columns.Add($"sma({i})");
        }

        Assert.That(columns.Panes, Has.Count.EqualTo(9));
        Assert.That(columns.Panes[0].Lines, Has.Count.EqualTo(12));
        Assert.That(columns.Missing, Has.Count.EqualTo(80 - 8 - 12));
    }
}
