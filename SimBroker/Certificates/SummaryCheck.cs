using System.Text.Json;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.SimBroker.Certificates;

/// <summary>
/// Holds the options of a certificate against those that its certified summary tells. A run made again takes its options from the
/// certificate: where one of them was changed, the run's id no longer fits, and the summary knows which.
/// </summary>
public static class SummaryCheck
{
    /// <summary>The first option that the summary has otherwise; null: none, or the summary is not the certified one.</summary>
    /// <param name="certified">The certificate in question.</param>
    /// <param name="directory">Where its artifacts lie.</param>
    /// <exception cref="IOException">The summary is there and cannot be read.</exception>
    public static CertificateDifference? FindFirstDifference(Certificate certified, string directory)
    {
        ArgumentNullException.ThrowIfNull(certified);
        ArgumentNullException.ThrowIfNull(directory);
        var path = Path.Combine(directory, ArtifactNames.Files[ArtifactNames.Summary]);
        if (!File.Exists(path) || ArtifactHashes.OfFile(path) != certified.Artifacts.GetValueOrDefault(ArtifactNames.Summary))
            return null;
        using var summary = JsonDocument.Parse(File.ReadAllBytes(path));
        var told = Options(summary.RootElement);
        var claimed = CertificateVerifier.Links(certified).Where(pair => IsOption(pair.Key)).ToDictionary(StringComparer.Ordinal);
        return told.Keys.Union(claimed.Keys)
            .OrderBy(link => ChainOrder.Of(link.Split('.')[0])).ThenBy(link => link, StringComparer.Ordinal)
            .Select(link => CertificateVerifier.Compare(link, claimed.GetValueOrDefault(link), told.GetValueOrDefault(link)))
            .FirstOrDefault(difference => difference is not null);
    }

    private static bool IsOption(string link) => link is "seed" or Symbol or "strategy"
        || link.StartsWith("parameters.", StringComparison.Ordinal) || link.StartsWith("broker.", StringComparison.Ordinal);

    private const string Symbol = "data.symbol";

    private static Dictionary<string, string> Options(JsonElement summary)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (member, link) in (ReadOnlySpan<(string, string)>)[("strategy", "strategy"), ("symbol", Symbol), ("parameters", "parameters"), ("broker", "broker"), ("seed", "seed")])
            CertificateVerifier.Flatten(summary.GetProperty(member), link, options);
        return options;
    }
}
