using System.Text.Json;
using StrategyHost.Trading.Parameters;

namespace StrategyHost.Testing.Scenarios;

/// <summary>Makes the market that a scenario describes.</summary>
internal static class ScenarioMarket
{
    internal static ScriptedMarket Of(ScenarioDocument document, IReadOnlyList<Bar> bars, Strategy strategy)
    {
        Bind(strategy, document);
        return Write(new ScriptedMarket(strategy, bars, document.Seed ?? StrategyRun.DefaultSeed), document);
    }

    /// <exception cref="FixtureException">They are given in no way, or in several.</exception>
    internal static IReadOnlyList<Bar> BarsOf(ScenarioBars bars) => bars switch
    {
        { Closes: { Length: > 0 } closes, Rows: null, File: null } => BarBuilder.FromCloses(closes),
        { Rows: { Length: > 0 } rows, Closes: null, File: null } => FromRows(rows),
        { File: { } file, Closes: null, Rows: null } => FromFile(file, bars.First, bars.Count),
        _ => throw new FixtureException("'bars' has exactly one of closes, rows and file."),
    };

    private static IReadOnlyList<Bar> FromFile(string file, int first, int? count) =>
        TestData.Load(file, first, count ?? TestData.Load(file).Count - first);

    private static IReadOnlyList<Bar> FromRows(double[][] rows)
    {
        var builder = new BarBuilder();
        foreach (var (index, row) in rows.Index())
        {
            if (row is not [var open, var high, var low, var close, .. var rest] || rest.Length > 1)
                throw new FixtureException($"'bars.rows[{index}]' has {row.Length} numbers: a row is open, high, low, close and, if wanted, volume.");
            builder.Bar(open, high, low, close, rest is [var volume] ? volume : null);
        }

        return builder.Build();
    }

    private static ScriptedMarket Write(ScriptedMarket market, ScenarioDocument document)
    {
        foreach (var (name, values) in document.Indicators ?? [])
            market.WithIndicator(name, [.. values.Select(value => value ?? double.NaN)]);
        if (document.Position is { } position)
        {
            var side = Parse<OrderSide>("position.side", position.Side);
            market.WithPosition(side, position.EntryPrice, position.EntryBar, position.Volume ?? 1, position.StopLoss, position.TakeProfit, position.Comment);
        }

        if (document.PendingOrder is { } order)
            market.WithPendingOrder(Order(order), order.PlacedBar);
        return document.Bar is { } bar ? market.AtBar(bar) : market;
    }

    private static OrderRequest Order(ScenarioOrder order) => new()
    {
        Action = Parse<OrderSide>("pending_order.action", order.Action),
        Type = Parse<OrderType>("pending_order.type", order.Type ?? nameof(OrderType.Limit)),
        Volume = order.Volume ?? 1,
        Price = order.Price,
        LimitPrice = order.LimitPrice,
        StopLoss = order.StopLoss,
        TakeProfit = order.TakeProfit,
        ExpiresAfterBars = order.ExpiresAfterBars,
        Comment = order.Comment,
    };

    private static T Parse<T>(string what, string? word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new FixtureException($"'{what}' is '{word}': expected one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static void Bind(Strategy strategy, ScenarioDocument document)
    {
        var values = (document.Parameters ?? []).ToDictionary(pair => pair.Key, pair => TextOf(pair.Value), StringComparer.OrdinalIgnoreCase);
        var binding = ParameterBinder.Bind(strategy, values);
        if (!binding.IsValid)
            throw new FixtureException($"The scenario '{document.Name}' sets parameters that cannot be set: {string.Join(" ", binding.Errors.Select(error => error.Message))}");
    }
}
