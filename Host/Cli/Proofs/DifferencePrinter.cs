namespace StrategyHost.Host.Cli.Proofs;

/// <summary>Prints the first line in which two runs differ, one version below the other, with a mark where they part.</summary>
internal static class DifferencePrinter
{
    private const int NameWidth = 14;

    /// <summary>So much of a line before the difference is shown.</summary>
    private const int Context = 60;

    public static void Print(CliOutput output, DifferenceEntry? difference, string first, string second)
    {
        if (difference is null)
            return;
        var (left, right) = (difference.First ?? "(no such line)", difference.Second ?? "(no such line)");
        var at = left.AsSpan().CommonPrefixLength(right);
        var start = Math.Max(0, at - Context);
        output.WriteLine($"first difference: {difference.Artifact}, line {difference.Line}, column {at + 1}");
        output.WriteLine($"  {first,-NameWidth}{Cut(left, start)}");
        output.WriteLine($"  {second,-NameWidth}{Cut(right, start)}");
        output.WriteLine(new string(' ', 2 + NameWidth + at - start + (start > 0 ? 1 : 0)) + "^");
    }

    private static string Cut(string line, int start) => start > 0 ? "…" + line[Math.Min(start, line.Length)..] : line;
}
