using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Proofs;

/// <summary>Runs the strategy once more, over other bars, and holds its decisions against those agreed.</summary>
internal sealed class ProbeRun(LookAheadRequest request, List<Decision> agreed)
{
    /// <summary>Runs over bars that are all there.</summary>
    /// <param name="bars">The bars: fresh arrays, because indicators and whoever peeks read all of them.</param>
    /// <param name="lastCompared">The last bar whose decisions must be those agreed.</param>
    /// <param name="extends">Whether the run goes on after that bar, and its later decisions become agreed ones.</param>
    internal (SessionResult Result, DecisionMismatch? Mismatch) Over(BarColumns bars, int lastCompared, bool extends)
    {
        var trace = new DecisionTrace(agreed, lastCompared, extends);
        var broker = Broker(trace, bars.Count, extends ? int.MaxValue : lastCompared);
        var result = Create(bars, out var strategy) ?? new Session(strategy!, broker, bars, request.Seed, request.Budget).Run();
        return Close(trace, result);
    }

    /// <summary>Runs over bars that arrive one by one: when it decides, the bars to come exist nowhere.</summary>
    internal (SessionResult Result, DecisionMismatch? Mismatch) Streaming(BarColumns bars)
    {
        var trace = new DecisionTrace(agreed, bars.Count - 1, extends: false);
        var result = Create(bars.Slice(0, 0), out var strategy) ?? Stream(strategy!, bars, trace);
        return Close(trace, result);
    }

    private SessionResult Stream(Strategy strategy, BarColumns bars, DecisionTrace trace)
    {
        var session = new Session(strategy, Broker(trace, 0, int.MaxValue), bars.Symbol, request.Seed, request.Budget);
        for (var t = 0; t < bars.Count; t++)
        {
            if (session.OnBar(bars[t]) != SessionStatus.Completed)
                break;
        }

        return session.Result;
    }

    private DecisionRecorder Broker(DecisionTrace trace, int expectedBars, int lastBar) =>
        new(new SimBrokerAdapter(request.Broker, request.Bars.Symbol, expectedBars), trace, lastBar);

    /// <summary>A constructor that throws without the future is a finding like any other; this is the one place that catches it.</summary>
    /// <returns>Null where the strategy was created.</returns>
    private SessionResult? Create(BarColumns bars, out Strategy? strategy)
    {
        try
        {
            strategy = request.Create(bars);
            return null;
        }
        catch (Exception exception)
        {
            strategy = null;
            var isSpent = request.Budget?.Observe(exception) == true;
            var failure = new StrategyFailure(exception.GetType().Name, exception.Message, -1, "the constructor", null);
            return new SessionResult(
                isSpent ? SessionStatus.BudgetSpent : SessionStatus.StrategyFailed, failure, 0, 0, 0, request.Budget?.Outcome);
        }
    }

    private static (SessionResult Result, DecisionMismatch? Mismatch) Close(DecisionTrace trace, SessionResult result)
    {
        if (result is { Status: SessionStatus.StrategyFailed, Failure: { } failure })
            trace.Add(failure.Bar, DecisionKind.Failure, $"{failure.Kind}: {failure.Message}");
        trace.Close();
        return (result, trace.Mismatch);
    }
}
