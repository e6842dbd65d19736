using System.Text.Json.Serialization;

namespace StrategyHost.Host.Reports.Model;

/// <summary>
/// The page's data as JSON. The serialiser's default encoder writes &lt;, &gt;, &amp; and quotes as escapes, so that no text of a
/// strategy can end the element that holds it.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ReportData))]
internal sealed partial class ReportJson : JsonSerializerContext;
