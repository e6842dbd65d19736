using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.Clock;

/// <summary>The time of day and everything that measures it.</summary>
internal sealed class ClockRule() : ForbiddenArea(new Rule(
    new DiagnosticDescriptor(
        "SH2002",
        "Clock",
        "'{0}' reads the machine's clock or time zone, which differs in every run: use market.Time, the UTC time of the current bar",
        "Determinism",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH2002.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Read market.Time; measure durations in bars (market.Index, position.BarsHeld)."))
{
    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.TimeZoneInfo", "System.TimeZone", "System.TimeProvider", "System.Diagnostics.Stopwatch",
    ];

    protected override IReadOnlyList<string> Members { get; } =
    [
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTime.ToLocalTime",
        "System.DateTime.ToUniversalTime", "System.DateTime.Parse", "System.DateTime.TryParse",
        "System.DateTime.FromFileTime", "System.DateTime.ToFileTime", "System.DateTime.IsDaylightSavingTime",
        "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.DateTimeOffset.ToLocalTime",
        "System.DateTimeOffset.LocalDateTime", "System.Environment.TickCount", "System.Environment.TickCount64",
    ];
}
