using System.Text.Json.Serialization;

namespace StrategyHost.Compiler;

/// <summary>Whether a finding refuses the source. In JSON: <c>warning</c>, <c>error</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StrategyDiagnosticSeverity>))]
public enum StrategyDiagnosticSeverity
{
    /// <summary>Worth knowing; does not refuse.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>Refuses the source.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
