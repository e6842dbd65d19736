using System.Globalization;
using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Kernels;

/// <summary>
/// How a registered indicator is written in a spec, <c>sma(5,of:rsi(14))</c>, so that a report can name it and compute it again
/// without the strategy.
/// </summary>
/// <param name="Text">The indicator; null where it reads a series that no spec names: an author's own, or the end of a long chain.</param>
/// <param name="Parts">Names of its parts in order of its outputs; empty where it has one.</param>
internal readonly record struct SpecText(string? Text, string[] Parts)
{
    /// <summary>Characters; a chain of indicators over one another would otherwise grow with the square of its length.</summary>
    private const int LongestSource = 200;

    /// <summary>What the calling method registers.</summary>
    /// <param name="numbers">The numbers in order of the method's parameters.</param>
    /// <param name="of">The series to read; null: the default one.</param>
    /// <param name="first">Name of the first part; null: there is one only.</param>
    /// <param name="second">Name of the second part.</param>
    /// <param name="third">Name of the third part.</param>
    /// <param name="method">The indicator's method.</param>
    internal static SpecText Of(
        ReadOnlySpan<double> numbers,
        Series? of = null,
        string? first = null,
        string? second = null,
        string? third = null,
        [CallerMemberName] string method = "")
    {
        string[] parts = first is null ? [] : third is null ? [first, second!] : [first, second!, third];
        if (of is { Spec: null or { Length: > LongestSource } })
            return new SpecText(null, parts);
        var arguments = new List<string>();
        foreach (var number in numbers)
            arguments.Add(number.ToString("R", CultureInfo.InvariantCulture));
        if (of is not null)
            arguments.Add($"of:{of.Spec}");
        return new SpecText($"{method.ToLowerInvariant()}({string.Join(',', arguments)})", parts);
    }

    /// <summary>The spec of one output.</summary>
    internal string? PartAt(int output) => Text is null || Parts.Length == 0 ? Text : $"{Text}.{Parts[output].ToLowerInvariant()}";
}
