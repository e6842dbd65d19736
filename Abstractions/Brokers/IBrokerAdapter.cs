namespace StrategyHost.Brokers;

/// <summary>
/// The port to a broker: the simulator in a backtest, an adapter to a real venue in live trading. One session drives it from
/// one thread: <see cref="StepBar"/> at each bar's close, then the orders that the strategy wished for. Refusals are values
/// with a reason code of <see cref="RejectionReasons"/>; an exception is a bug or a broken connection.
/// </summary>
public interface IBrokerAdapter
{
    /// <summary>Places an order decided at the close of the last bar stepped.</summary>
    /// <param name="request">What to open.</param>
    /// <returns>Success with an order id, or a reason; position id and price only where it fills at once.</returns>
    OrderResult PlaceOrder(OrderRequest request);

    /// <summary>Cancels a resting order.</summary>
    /// <param name="orderId">The order.</param>
    /// <returns>False when there is no such order.</returns>
    bool CancelOrder(string orderId);

    /// <summary>Closes a whole position.</summary>
    /// <param name="positionId">The position.</param>
    /// <param name="price">Null: at the market; a price: a resting limit exit.</param>
    CloseResult ClosePosition(string positionId, double? price = null);

    /// <summary>Closes what a strategy asked for, its volume and reason included. Where the broker cannot close a part, that is refused.</summary>
    /// <param name="exit">The strategy's wish.</param>
    CloseResult ClosePosition(ExitRequest exit)
    {
        ArgumentNullException.ThrowIfNull(exit);
        return exit.Volume is null
            ? ClosePosition(exit.PositionId)
            : CloseResult.Refused(RejectionReasons.InvalidVolume);
    }

    /// <summary>Moves the protection of a position. A null level stays as it is.</summary>
    /// <param name="positionId">The position.</param>
    /// <param name="stopLoss">New stop-loss price.</param>
    /// <param name="takeProfit">New take-profit price.</param>
    /// <returns>False when it was refused; the event of the next step says why.</returns>
    bool ModifyPosition(string positionId, double? stopLoss, double? takeProfit);

    /// <summary>Lets one closed bar happen.</summary>
    /// <param name="bar">The bar, in order of time.</param>
    /// <returns>What happened since the last call, in order; valid until the next call. Empty means that no position and no order changed.</returns>
    IReadOnlyList<BrokerEvent> StepBar(in Bar bar);

    /// <summary>The open positions in order of opening: a live, read-only view, the same object at every call.</summary>
    IReadOnlyList<Position> GetPositions();

    /// <summary>The account at the last close.</summary>
    Account GetAccount();

    /// <summary>Everything that happened so far.</summary>
    BrokerReport GenerateReport();

    /// <summary>Writes the report's files into a directory.</summary>
    /// <param name="directory">Created if missing.</param>
    /// <returns>The path of each file by its artifact's name (<c>trades</c>, <c>equity_curve</c>, <c>events</c>, <c>summary</c>).</returns>
    IReadOnlyDictionary<string, string> SaveReport(string directory);
}
