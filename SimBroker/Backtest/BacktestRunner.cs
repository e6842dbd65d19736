using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Backtest;

/// <summary>Runs backtests: a session over complete bars with a simulated broker.</summary>
public static class BacktestRunner
{
    /// <summary>Runs one backtest on the calling thread. Equal requests give equal results.</summary>
    /// <param name="request">What to run.</param>
    public static BacktestResult Run(BacktestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var broker = new SimBrokerAdapter(request.Broker, request.Bars.Symbol);
        var session = new Session(request.Strategy, broker, request.Bars, request.Seed, request.Budget);
        var result = session.Run();
        return new BacktestResult(result, broker.GenerateReport(), Facts(request, session, result));
    }

    private static RunFacts Facts(BacktestRequest request, Session session, SessionResult result) => new()
    {
        RunId = RunIdentity.Of(request),
        Strategy = request.Strategy.GetType().Name,
        Bars = request.Bars,
        DataSha256 = request.DataSha256,
        SourceSha256 = request.SourceSha256,
        Parameters = request.Parameters,
        Seed = request.Seed,
        BrokerOptionsJson = request.Broker.ToCanonicalJson(),
        Flags = request.Broker.FillTiming == FillTiming.Close ? [OptimisticFillTiming] : [],
        EntrySignals = result.EntrySignals,
        WarmUpBars = result.WarmUpBars,
        Indicators = session.Indicators,
        OwnIndicators = session.OwnIndicators,
    };

    /// <summary>The decision's own close is a price that nobody could still trade at.</summary>
    private const string OptimisticFillTiming = "fill_timing_close";
}
