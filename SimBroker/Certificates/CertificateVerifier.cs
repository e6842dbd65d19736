using System.Text.Json;

namespace StrategyHost.SimBroker.Certificates;

/// <summary>Holds what is there against what was certified, link by link from the source to the artifacts.</summary>
public static class CertificateVerifier
{
    /// <summary>The first link that differs; null: all agree.</summary>
    /// <param name="certified">The certificate in question.</param>
    /// <param name="found">That of the run made again.</param>
    public static CertificateDifference? FindFirstDifference(Certificate certified, Certificate found)
    {
        ArgumentNullException.ThrowIfNull(certified);
        ArgumentNullException.ThrowIfNull(found);
        var expected = Links(certified);
        var actual = Links(found);
        return expected.Keys.Union(actual.Keys)
            .OrderBy(link => ChainOrder.Of(link.Split('.')[0])).ThenBy(link => link, StringComparer.Ordinal)
            .Select(link => Compare(link, expected.GetValueOrDefault(link), actual.GetValueOrDefault(link)))
            .FirstOrDefault(difference => difference is not null);
    }

    /// <summary>The first artifact whose bytes are not those certified; null: all are.</summary>
    /// <param name="certified">The certificate.</param>
    /// <param name="directory">Where the artifacts lie.</param>
    /// <exception cref="IOException">An artifact is there and cannot be read.</exception>
    public static CertificateDifference? FindFirstDifference(Certificate certified, string directory)
    {
        ArgumentNullException.ThrowIfNull(certified);
        var found = ArtifactHashes.OfDirectory(directory);
        return certified.Artifacts
            .Select(pair => Compare($"{ChainOrder.Artifacts}.{pair.Key}", pair.Value, found.GetValueOrDefault(pair.Key)))
            .FirstOrDefault(difference => difference is not null);
    }

    /// <summary>Compares one link.</summary>
    /// <param name="link">Its name.</param>
    /// <param name="certified">The value certified.</param>
    /// <param name="found">The value found.</param>
    /// <returns>Null where they agree.</returns>
    public static CertificateDifference? Compare(string link, string? certified, string? found) =>
        string.Equals(certified, found, StringComparison.Ordinal) ? null : new CertificateDifference(link, certified, found);

    internal static Dictionary<string, string> Links(Certificate certificate)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten(JsonSerializer.SerializeToElement(certificate, CertificateJson.Default.Certificate), "", links);
        return links;
    }

    /// <summary>Adds the leaves of a value by their paths; those that do not decide what comes out are left out.</summary>
    internal static void Flatten(JsonElement value, string path, Dictionary<string, string> links)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
                Flatten(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", links);
        }
        else if (!ChainOrder.IsCircumstance(path))
        {
            links.Add(path, value.ToString());
        }
    }
}
