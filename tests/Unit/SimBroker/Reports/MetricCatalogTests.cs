using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

public sealed class MetricCatalogTests
{
    [Test]
    public void DefinesEachMetricOnceInOrder() =>
        Assert.That(MetricCatalog.All.Select(definition => definition.Metric), Is.EqualTo(Enum.GetValues<Metric>()));

    [Test]
    public void NamesAreTheMetricsInSnakeCase() => Assert.Multiple(() =>
    {
        foreach (var definition in MetricCatalog.All)
        {
            var snake = Regex.Replace(definition.Metric.ToString(), "(?<=[a-z])(?=[A-Z0-9])", "_").ToLowerInvariant();
            Assert.That(definition.Name, Is.EqualTo(snake));
            Assert.That(MetricCatalog.Find(definition.Name), Is.SameAs(definition));
        }
    });

    [Test]
    public void ConventionsAndDefinitionsAreGiven() => Assert.Multiple(() =>
    {
        foreach (var definition in MetricCatalog.All)
        {
            Assert.That(definition.Convention, Does.Match(@"^[a-z][a-z0-9_]*\.[a-z0-9_]+$"), definition.Name);
            Assert.That(definition.Definition, Does.EndWith("."), definition.Name);
        }
    });

    [Test]
    public void OneConventionMeansOneUnit() =>
        Assert.That(MetricCatalog.All.GroupBy(definition => definition.Convention).Where(group => group.Select(d => d.Unit).Distinct().Count() > 1), Is.Empty);

    [Test]
    public void EveryMetricOfTheSpecificationIsThere() =>
        Assert.That(MetricCatalog.All.Select(definition => definition.Name), Is.SupersetOf((string[])
        [
            "total_return_pct", "total_pnl", "cagr_pct", "exposure_pct", "buy_and_hold_return_pct", "volatility_ann_pct", "sharpe_ratio",
            "sortino_ratio", "calmar_ratio", "max_drawdown_pct", "max_drawdown", "total_trades", "winning_trades", "losing_trades",
            "breakeven_trades", "win_rate", "profit_factor", "payoff_ratio", "expectancy", "sqn", "kelly", "total_commission",
            "total_slippage", "alpha", "beta", "var_95", "cvar_95", "psr",
        ]));

    [TestCase("metrics")]
    [TestCase("conventions")]
    public void TheSchemaListsEveryMetric(string section)
    {
        using var schema = JsonDocument.Parse(SummarySchema.Text);
        var names = schema.RootElement.GetProperty("properties").GetProperty(section).GetProperty("properties").EnumerateObject().Select(p => p.Name);
        Assert.That(names, Is.EquivalentTo(MetricCatalog.All.Select(definition => definition.Name)));
    }

    [Test]
    public void TheSchemaListsEveryFlagAndCode()
    {
        using var schema = JsonDocument.Parse(SummarySchema.Text);
        var properties = schema.RootElement.GetProperty("properties");
        Assert.That(Texts(properties.GetProperty("flags").GetProperty("items")), Is.EquivalentTo(MetricFlags.All));
        Assert.That(Texts(properties.GetProperty("unavailable").GetProperty("additionalProperties")), Is.EquivalentTo(MetricFlags.All));
        var explanation = properties.GetProperty("explanation").GetProperty("oneOf")[1].GetProperty("properties").GetProperty("code");
        Assert.That(Texts(explanation), Is.EquivalentTo(ZeroTradesExplanation.Codes));
    }

    private static IEnumerable<string?> Texts(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(item => item.GetString());
}
