using System.Globalization;
using System.Runtime.CompilerServices;
using StrategyHost.SimBroker.Costs;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Amounts of money as artifacts hold them.</summary>
internal static class CanonicalMoney
{
    /// <summary>Bytes that are enough for any amount.</summary>
    internal const int MaxLength = DecimalDigits.MaxLength;

    /// <summary>The same value without trailing zeros: equal amounts must not differ by the scale they were computed in.</summary>
    internal static decimal Of(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    /// <summary>
    /// The nearest double, as the conversion of the framework gives it for amounts without trailing zeros: digits divided by a power
    /// of ten. Up to 2^53 and 22 decimals both are exact doubles; beyond that trailing zeros would round twice and could end one
    /// digit off.
    /// </summary>
    internal static double ToDouble(decimal value)
    {
        var parts = Unsafe.BitCast<decimal, Parts>(value);
        var scale = (parts.Flags >> 16) & 0xFF;
        if (parts.High != 0 || parts.Low >= 1UL << 53 || scale >= FifteenDigits.Powers.Length)
            return (double)Of(value);
        var size = (long)parts.Low / FifteenDigits.Powers[scale];
        return parts.Flags < 0 ? -size : size;
    }

    /// <summary>Writes the text of <see cref="Of"/>.</summary>
    /// <param name="value">Any amount.</param>
    /// <param name="text">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Format(decimal value, Span<byte> text)
    {
        var parts = Unsafe.BitCast<decimal, Parts>(value);
        if (parts.High != 0 || parts.Low == 0)
            return value == 0 && parts.Flags >= 0 ? Zero(text) : FormatAny(value, text);
        var sign = (int)((uint)parts.Flags >> 31);
        text[0] = (byte)'-';
        text = text[sign..];
        var length = DecimalDigits.Write(parts.Low, -value.Scale, text, out var scale);
        return sign + DecimalDigits.PutPoint(text, length, scale);
    }

    private static int Zero(Span<byte> text)
    {
        text[0] = (byte)'0';
        return 1;
    }

    private static int FormatAny(decimal value, Span<byte> text)
    {
        Of(value).TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>A decimal as it lies in memory, which interop with OLE's DECIMAL fixes.</summary>
    private readonly record struct Parts(int Flags, uint High, ulong Low);
}
