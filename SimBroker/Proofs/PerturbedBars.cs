namespace StrategyHost.SimBroker.Proofs;

/// <summary>Chooses the bars after which the future is redrawn: those with a decision, and some without, which might have had one.</summary>
internal static class PerturbedBars
{
    /// <summary>Bars chosen whether or not anything was decided at them.</summary>
    private const int Spread = 64;

    internal static IReadOnlyList<int> Choose(List<Decision> decisions, int bars, LookAheadRequest request)
    {
        // After the last bar of the series nothing can be redrawn; a run that ended early decided nothing later.
        var end = Math.Min(bars, request.Bars.Count - 1);
        var chosen = new SortedSet<int>();
        foreach (var decision in decisions)
            chosen.Add(decision.Bar);
        for (var i = 0; i < Spread && end > 0; i++)
            chosen.Add((int)((long)end * i / Spread));
        chosen.RemoveWhere(bar => bar < 0 || bar >= end);
        return Thin([.. chosen], Affordable(end, request));
    }

    private static int Affordable(int end, LookAheadRequest request)
    {
        var barsPerChoice = ((end / 2) + RedrawnFuture.MaxLength) * (long)request.FuturesPerBar;
        return (int)Math.Clamp(request.RedrawnBarLimit / barsPerChoice, 1, int.MaxValue);
    }

    private static int[] Thin(int[] bars, int count) =>
        bars.Length <= count ? bars : [.. Enumerable.Range(0, count).Select(i => bars[(long)bars.Length * i / count])];
}
