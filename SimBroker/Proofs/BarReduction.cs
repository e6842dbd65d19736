using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Proofs;

/// <summary>
/// Makes a series that fails small: what is not needed for the failure is left out, bar by bar in the end, while the rest stays
/// in order of time (delta debugging: Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE TSE 28,
/// 2002). Leaving a bar out joins its neighbours, which makes a gap and never an impossible series.
/// </summary>
public static class BarReduction
{
    /// <summary>Reduces a series.</summary>
    /// <param name="bars">A series that fails.</param>
    /// <param name="fails">Whether a series still fails in the same way; called for one series after another.</param>
    /// <param name="maxTrials">Reduction ends after this many series were tried.</param>
    /// <returns>The smallest series found that fails: <paramref name="bars"/> itself where nothing can be left out.</returns>
    public static BarColumns Reduce(BarColumns bars, Func<BarColumns, bool> fails, int maxTrials)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(fails);
        var reduction = new Trials(bars, fails, maxTrials);
        int[] kept = [.. Enumerable.Range(0, bars.Count)];
        kept = reduction.CutEnd(kept);
        kept = reduction.CutBeginning(kept);
        return reduction.Take(reduction.LeaveOut(kept));
    }

    private sealed class Trials(BarColumns bars, Func<BarColumns, bool> fails, int left)
    {
        /// <summary>Bars after the failure are never needed: the shortest beginning that fails is found by halving.</summary>
        internal int[] CutEnd(int[] kept)
        {
            var (works, needed) = (0, kept.Length);
            while (needed - works > 1 && left > 0)
            {
                var middle = works + ((needed - works) / 2);
                if (Fails(kept[..middle]))
                    needed = middle;
                else
                    works = middle;
            }

            return kept[..needed];
        }

        /// <summary>How far back the failure reaches is tried in doubling lengths: an indicator's warm-up need not be known.</summary>
        internal int[] CutBeginning(int[] kept)
        {
            for (var length = 1; length < kept.Length && left > 0; length *= 2)
            {
                if (Fails(kept[^length..]))
                    return kept[^length..];
            }

            return kept;
        }

        /// <summary>Leaves out parts of ever smaller size, as long as what remains fails.</summary>
        internal int[] LeaveOut(int[] kept)
        {
            var parts = 2;
            while (kept.Length > 1 && left > 0)
            {
                var size = Math.Max(1, kept.Length / parts);
                if (TryLeaveOut(kept, size) is { } smaller)
                {
                    kept = smaller;
                    parts = Math.Max(2, parts - 1);
                }
                else if (size == 1)
                {
                    break;
                }
                else
                {
                    parts = Math.Min(kept.Length, parts * 2);
                }
            }

            return kept;
        }

        internal BarColumns Take(int[] kept) => new(
            bars.Symbol,
            [.. kept.Select(i => bars.Times[i])],
            [.. kept.Select(i => bars.Open[i])],
            [.. kept.Select(i => bars.High[i])],
            [.. kept.Select(i => bars.Low[i])],
            [.. kept.Select(i => bars.Close[i])],
            [.. kept.Select(i => bars.Volume[i])]);

        private int[]? TryLeaveOut(int[] kept, int size)
        {
            for (var start = 0; start < kept.Length && left > 0; start += size)
            {
                int[] rest = [.. kept[..start], .. kept[Math.Min(kept.Length, start + size)..]];
                if (rest.Length > 0 && Fails(rest))
                    return rest;
            }

            return null;
        }

        private bool Fails(int[] kept)
        {
            left--;
            return fails(Take(kept));
        }
    }
}
