using System.Globalization;
using System.Text;

namespace StrategyHost.SimBroker.Proofs;

/// <summary>Decisions in words.</summary>
internal static class DecisionText
{
    internal const string Nothing = "nothing";

    internal static string Describe(Decision decision) => decision.Wish switch
    {
        OrderRequest order => Describe(order),
        ExitRequest exit => Describe(exit),
        ProtectionUpdate update => Protect(update),
        string failure when decision.Kind == DecisionKind.Failure => $"throw {failure}",
        string orderId => $"cancel {orderId}",
        _ => Nothing,
    };

    private static string Describe(OrderRequest order)
    {
        var text = new StringBuilder(order.Action == OrderSide.Buy ? "buy " : "sell ").Append(Number(order.Volume));
        if (order.Symbol is not null)
            text.Append(' ').Append(order.Symbol);
        text.Append(order.Type switch
        {
            OrderType.Market => " at the market",
            OrderType.Limit => $" at the limit {Number(order.Price)}",
            OrderType.Stop => $" at the stop {Number(order.Price)}",
            _ => $" at the stop {Number(order.Price)} with the limit {Number(order.LimitPrice)}",
        });
        AppendLevels(text, order.StopLoss, order.TakeProfit);
        if (order.ExpiresAfterBars is { } bars)
            text.Append(CultureInfo.InvariantCulture, $", expiring after {bars} bars");
        if (order.Comment is not null)
            text.Append(" (").Append(order.Comment).Append(')');
        return text.ToString();
    }

    private static string Describe(ExitRequest exit) =>
        $"close {(exit.Volume is { } volume ? Number(volume) + " of " : "")}{exit.PositionId} ({exit.Reason})";

    private static string Protect(ProtectionUpdate update)
    {
        var text = new StringBuilder("protect ").Append(update.PositionId);
        AppendLevels(text, update.StopLoss, update.TakeProfit);
        return text.ToString();
    }

    private static void AppendLevels(StringBuilder text, double? stopLoss, double? takeProfit)
    {
        if (stopLoss is not null)
            text.Append(", stop loss ").Append(Number(stopLoss));
        if (takeProfit is not null)
            text.Append(", take profit ").Append(Number(takeProfit));
    }

    private static string Number(double? number) => number is { } value ? value.ToString(CultureInfo.InvariantCulture) : "-";
}
