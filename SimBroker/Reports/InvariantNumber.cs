using System.Globalization;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Numbers as artifacts hold them: invariant, the shortest text that reads back as the same value, no −0, no trailing zeros.</summary>
internal static class InvariantNumber
{
    /// <summary>Room that any number fits in.</summary>
    internal const int MaxLength = 40;

    internal static int Format(double value, Span<byte> target)
    {
        (value + 0.0).TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    internal static int Format(decimal value, Span<byte> target)
    {
        Canonical(value).TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    internal static int Format(int value, Span<byte> target)
    {
        value.TryFormat(target, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>The same value without trailing zeros: equal amounts of money must not differ by the scale they were computed in.</summary>
    internal static decimal Canonical(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;
}
