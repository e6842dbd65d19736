using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Proofs;

/// <summary>
/// Shows that a strategy's decisions do not depend on bars after the decision, by taking the future away in three ways:
/// ending the run at every bar, letting the bars arrive one by one, and letting other bars follow. A decision is everything
/// the strategy asks of its broker, with all fields; the decision at the last bar counts like any other.
/// </summary>
/// <remarks>
/// Truncated runs go from the shortest to the longest, each compared with the one before: all neighbours agree exactly when
/// every one agrees with the run over all bars, and a static field that remembers earlier runs has not seen the future yet.
/// </remarks>
public static class LookAheadProver
{
    /// <summary>Tries to find a decision that depends on the future. Runs on the calling thread.</summary>
    /// <param name="request">What to prove.</param>
    public static LookAheadVerdict Prove(LookAheadRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.FuturesPerBar, 1);
        return new Proof(request).Run();
    }

    private sealed class Proof(LookAheadRequest request)
    {
        private readonly List<Decision> _agreed = [];
        private readonly BarColumns _bars = request.Bars;
        private LookAheadCoverage _coverage = new(request.Bars.Count);
        private SessionResult _run = new(SessionStatus.Completed, null, 0, 0, 0);
        private LookAheadFinding? _finding;

        private ProbeRun Probe => new(request, _agreed);

        /// <summary>A spent budget stays spent: after it nothing can be compared any more.</summary>
        private bool IsOver => _finding is not null || _run.Status == SessionStatus.BudgetSpent;

        internal LookAheadVerdict Run()
        {
            Truncate();
            if (!IsOver)
                Stream();
            if (!IsOver)
                Perturb();
            return new LookAheadVerdict(_run, _finding, _coverage with { Decisions = _agreed.Count });
        }

        private void Truncate()
        {
            var last = Math.Min(request.TruncationBars, _bars.Count) - 1;
            var compared = -2;
            for (var t = 0; t <= last && !IsOver && _run.Status == SessionStatus.Completed; t++)
            {
                Take(Probe.Over(_bars.Slice(0, t + 1), compared, extends: true), LookAheadProbe.Truncation, t - 1, t);
                compared = t;
                _coverage = _coverage with { TruncatedBars = t + 1 };
            }

            if (!IsOver && (_run.Status != SessionStatus.Completed || last < _bars.Count - 1))
                Take(Probe.Over(_bars.Slice(0, _bars.Count), compared, extends: true), LookAheadProbe.Truncation, compared, null);
        }

        private void Stream()
        {
            Take(Probe.Streaming(_bars), LookAheadProbe.Streaming, null, null, swapped: true);
            _coverage = _coverage with { StreamedBars = _run.Bars };
        }

        private void Perturb()
        {
            foreach (var t in PerturbedBars.Choose(_agreed, _run.Bars, request))
            {
                for (var future = 0; future < request.FuturesPerBar && !IsOver; future++)
                {
                    var bars = RedrawnFuture.After(_bars, t, future, request.Seed);
                    Take(Probe.Over(bars, t, extends: false), LookAheadProbe.Perturbation, t, null, swapped: true);
                    _coverage = _coverage with { Futures = _coverage.Futures + 1 };
                }

                if (IsOver)
                    return;
                _coverage = _coverage with { RedrawnBars = _coverage.RedrawnBars + 1 };
            }
        }

        /// <param name="outcome">What the run came to.</param>
        /// <param name="probe">How the future was taken away.</param>
        /// <param name="lastKnown">The last bar both runs had in common; null: that of the decision.</param>
        /// <param name="future">The one bar that this run had and the one before had not.</param>
        /// <param name="swapped">Whether this is the run without the future, not the one with it.</param>
        private void Take(
            (SessionResult Result, DecisionMismatch? Mismatch) outcome, LookAheadProbe probe, int? lastKnown, int? future, bool swapped = false)
        {
            // A perturbed run ends on purpose at its bar: how it ended says nothing about the strategy.
            if (probe != LookAheadProbe.Perturbation || outcome.Result.Status == SessionStatus.BudgetSpent)
                _run = outcome.Result;
            if (outcome.Mismatch is not { } mismatch || _run.Status == SessionStatus.BudgetSpent)
                return;
            var (with, without) = swapped ? (mismatch.ExpectedText, mismatch.ActualText) : (mismatch.ActualText, mismatch.ExpectedText);
            var time = new DateTime(_bars.Times[Math.Max(mismatch.Bar, 0)], DateTimeKind.Utc);
            _finding = new LookAheadFinding(probe, mismatch.Bar, time, lastKnown ?? mismatch.Bar, future, with, without);
        }
    }
}
