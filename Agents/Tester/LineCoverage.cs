namespace StrategyHost.Agents.Tester;

/// <summary>Which lines of the strategy its tests reached. A line counts where a statement begins in it.</summary>
/// <param name="LinesCovered">Lines that were reached.</param>
/// <param name="LinesTotal">Lines there are.</param>
/// <param name="MissedLines">The others, in order.</param>
public sealed record LineCoverage(int LinesCovered, int LinesTotal, IReadOnlyList<int> MissedLines)
{
    /// <summary>Lines reached, in percent; null where there is no line.</summary>
    public double? LinePercent => LinesTotal == 0 ? null : Math.Round(100.0 * LinesCovered / LinesTotal, 2);

    /// <summary>The coverage of places.</summary>
    /// <param name="lines">The line of each place.</param>
    /// <param name="reached">Whether each place was reached.</param>
    public static LineCoverage Of(IReadOnlyList<int> lines, IReadOnlyList<bool> reached)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(reached);
        if (lines.Count != reached.Count)
            throw new ArgumentException($"{lines.Count} places are counted, {reached.Count} are told.", nameof(reached));
        var all = lines.Distinct().ToHashSet();
        var hit = lines.Zip(reached).Where(place => place.Second).Select(place => place.First).ToHashSet();
        return new LineCoverage(hit.Count, all.Count, [.. all.Except(hit).Order()]);
    }
}
