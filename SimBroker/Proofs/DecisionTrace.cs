namespace StrategyHost.SimBroker.Proofs;

/// <summary>
/// Holds the decisions of one run against those of the runs before it: up to a bar they must be the same, after it they are
/// new. Comparing on the way spares keeping the decisions of thousands of runs.
/// </summary>
/// <param name="agreed">The decisions known so far, in order; new ones are appended where <paramref name="extends"/>.</param>
/// <param name="lastCompared">The last bar whose decisions must be those agreed; −2: none.</param>
/// <param name="extends">Whether decisions after that bar are kept.</param>
internal sealed class DecisionTrace(List<Decision> agreed, int lastCompared, bool extends)
{
    private int _next;

    /// <summary>The first difference.</summary>
    internal DecisionMismatch? Mismatch { get; private set; }

    internal void Add(int bar, DecisionKind kind, object wish)
    {
        if (Mismatch is not null)
            return;
        if (bar > lastCompared)
        {
            if (extends)
                agreed.Add(new Decision(bar, kind, wish));
            return;
        }

        if (Expected is { } expected && expected.Bar == bar && expected.Kind == kind && expected.Wish.Equals(wish))
            _next++;
        else
            Mismatch = new DecisionMismatch(Expected, new Decision(bar, kind, wish));
    }

    /// <summary>Notes a decision that the run should have made and did not.</summary>
    internal void Close()
    {
        if (Mismatch is null && Expected is { } missing)
            Mismatch = new DecisionMismatch(missing, null);
    }

    private Decision? Expected => _next < agreed.Count && agreed[_next].Bar <= lastCompared ? agreed[_next] : null;
}
