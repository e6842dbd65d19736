using System.Globalization;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Reads <c>--memory</c>: a whole number with k, m or g for the powers of 1024, such as 512m.</summary>
internal static class MemoryText
{
    private const long MaxBytes = 1L << 40;

    /// <exception cref="CliException">It is no such number, or outside its range.</exception>
    public static long Parse(string text)
    {
        var shift = text.Length == 0 ? 0 : char.ToLowerInvariant(text[^1]) switch { 'k' => 10, 'm' => 20, 'g' => 30, _ => 0 };
        var isNumber = long.TryParse(shift == 0 ? text : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number <= MaxBytes >> shift && number << shift >= SandboxLimits.MinMemoryBytes)
            return number << shift;
        throw CliException.Usage(
            $"--memory: '{text}' is not an amount from {SandboxLimits.MinMemoryBytes >> 20}m to {MaxBytes >> 30}g.", "Write it as 512m or 2g, or leave it out for 1g.");
    }
}
