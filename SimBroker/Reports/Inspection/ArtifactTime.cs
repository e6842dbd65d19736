using System.Globalization;

namespace StrategyHost.SimBroker.Reports.Inspection;

/// <summary>Times in artifacts: ISO 8601 in UTC, to the second or to a fraction of it.</summary>
internal static class ArtifactTime
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    internal static bool TryParse(string? text, out DateTime time) => DateTime.TryParseExact(
        text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
