using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.Clock;

/// <summary>The time of day and everything that measures it.</summary>
internal sealed class ClockRule() : ForbiddenArea(Rule.Error(
    "SH2002",
    "Clock",
    "'{0}' reads the machine's clock or time zone, which differs in every run: use market.Time, the UTC time of the current bar",
    "Read market.Time; measure durations in bars (market.Index, position.BarsHeld)."))
{
    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.TimeZoneInfo", "System.TimeZone", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.DateTimeOffset",
    ];

    protected override IReadOnlyList<string> Members { get; } =
    [
        "System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTime.ToLocalTime",
        "System.DateTime.ToUniversalTime", "System.DateTime.Parse", "System.DateTime.TryParse",
        "System.DateTime.FromFileTime", "System.DateTime.ToFileTime", "System.DateTime.IsDaylightSavingTime",
        "System.DateTime.FromBinary", "System.DateTime.ToBinary", "System.Convert.ToDateTime",
        "System.DateOnly.Parse", "System.DateOnly.TryParse", "System.Environment.TickCount", "System.Environment.TickCount64",
        "System.DateTimeKind.Local", "System.Globalization.DateTimeStyles.AssumeLocal",
    ];

    /// <summary>A text without a date takes today's; a format or a kind may ask for the time zone.</summary>
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (TimeZoneFormat.IsAskedFor(operation))
                report(Rule.At(operation.Syntax.GetLocation(), operation.Syntax + ", by its format,"));
            else if (ComputedEnum.Yields(operation, "System.DateTimeKind", static kind => kind == 2) || ComputedEnum.Yields(operation, "System.Globalization.DateTimeStyles", static styles => (styles & 32) != 0))
                report(Rule.At(operation.Syntax.GetLocation(), operation.Syntax.ToString()));
        }

        foreach (var call in file.All<IInvocationOperation>())
        {
            if (call.TargetMethod is { Name: "ParseExact" or "TryParseExact" } method
                && MetadataName.Of(method.ContainingType) is "System.DateTime" or "System.DateOnly"
                && !HoldsDate(call))
            {
                report(Rule.At(call.Syntax.GetLocation(), method.ContainingType.Name + "." + method.Name + " without year, month and day in a constant format"));
            }
        }
    }

    private static bool HoldsDate(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "format")?.Value.Text() is { } format
        && (format is "o" or "O" or "s" or "u" or "R" or "r" || (format.Contains('y') && format.Contains('M') && format.Contains('d')));
}
