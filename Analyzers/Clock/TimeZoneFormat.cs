using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.Clock;

/// <summary>Formats of dates that write the machine's offset from UTC (<c>z</c>), or convert by it (<c>U</c>).</summary>
internal static class TimeZoneFormat
{
    private static readonly Regex Quoted = new(@"'[^']*'|""[^""]*""|\\.", RegexOptions.CultureInvariant);
    private static readonly Regex FormatInHole = new(@"\{[0-9]+[^:{}]*:([^{}]*)\}", RegexOptions.CultureInvariant);

    internal static bool IsAskedFor(IOperation operation) => operation switch
    {
        IInterpolationOperation hole => IsDate(hole.Expression) && AsksForZone(hole.FormatString?.Text()),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } date } call =>
            IsDate(date) && call.Arguments.Any(argument => AsksForZone(argument.Value.Text())),
        IInvocationOperation { TargetMethod.Name: "Format" or "AppendFormat" or "Invariant" } call => FormatsWithZone(call),
        _ => false,
    };

    private static bool FormatsWithZone(IInvocationOperation call) =>
        call.Descendants().Any(IsDate)
        && call.Arguments.Any(argument => argument.Value.Text() is { } text
            && FormatInHole.Matches(text).Cast<Match>().Any(hole => AsksForZone(hole.Groups[1].Value)));

    private static bool IsDate(IOperation operation) => operation.Plain().Type?.SpecialType == SpecialType.System_DateTime;

    private static bool AsksForZone(string? format) => format is "U" || (format is not null && Quoted.Replace(format, "").Contains('z'));
}
