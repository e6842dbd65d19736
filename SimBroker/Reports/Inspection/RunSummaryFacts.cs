using System.Text.Json;

namespace StrategyHost.SimBroker.Reports.Inspection;

/// <summary>What the summary says that the other artifacts must agree with.</summary>
internal sealed record RunSummaryFacts(string RunId, long Trades, long Bars, bool IsRuined, bool ExplainsItself)
{
    private static readonly string File = ArtifactNames.Files[ArtifactNames.Summary];

    /// <returns>Null, with a fault, where the summary cannot be read.</returns>
    internal static RunSummaryFacts? Read(Stream stream, List<ArtifactFault> faults)
    {
        try
        {
            using (stream)
            {
                using var document = JsonDocument.Parse(stream);
                var root = document.RootElement;
                return new RunSummaryFacts(
                    root.GetProperty("run_id").GetString() ?? "",
                    root.GetProperty("metrics").GetProperty("total_trades").GetInt64(),
                    root.GetProperty("data").GetProperty("rows").GetInt64(),
                    root.GetProperty("ruined").GetBoolean(),
                    root.GetProperty("explanation").ValueKind == JsonValueKind.Object);
            }
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            faults.Add(new ArtifactFault(File, null, $"cannot be read: {exception.Message}"));
            return null;
        }
    }

    /// <summary>What the other artifacts say otherwise.</summary>
    /// <param name="trades">Rows of the trades.</param>
    /// <param name="points">Rows of the equity curve.</param>
    internal IEnumerable<ArtifactFault> Compare(int trades, int points)
    {
        if (trades != Trades)
            yield return new ArtifactFault(ArtifactNames.Files[ArtifactNames.Trades], null, $"holds {trades} trades, the summary counts {Trades}");
        if (IsRuined ? points > Bars : points != Bars)
            yield return new ArtifactFault(ArtifactNames.Files[ArtifactNames.EquityCurve], null, $"holds {points} points for {Bars} bars");
        if (Trades == 0 && !ExplainsItself)
            yield return new ArtifactFault(File, null, "does not explain why no trade was closed");
        if (Trades > 0 && ExplainsItself)
            yield return new ArtifactFault(File, null, "explains why no trade was closed, but some were");
    }
}
