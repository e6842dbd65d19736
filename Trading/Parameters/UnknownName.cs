using StrategyHost.Trading.Naming;

namespace StrategyHost.Trading.Parameters;

/// <summary>Words the refusal of a parameter that the strategy does not have.</summary>
internal static class UnknownName
{
    /// <summary>Beyond two edits a suggestion is a guess.</summary>
    private const int MaxEdits = 2;

    internal static string Describe(string name, IReadOnlyList<string> known)
    {
        if (known.Count == 0)
            return $"The strategy has no parameter '{name}'; it has none at all. Mark a property with [Parameter(min, max)] to get one.";
        var nearest = known
            .Select(candidate => (Name: candidate, Edits: EditDistance.Between(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .MinBy(candidate => candidate.Edits);
        var suggestion = nearest.Edits <= MaxEdits ? $" Did you mean '{nearest.Name}'?" : "";
        return $"The strategy has no parameter '{name}'.{suggestion} It has: {string.Join(", ", known)}.";
    }
}
