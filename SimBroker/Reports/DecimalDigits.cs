using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Writes digits · 10^exponent as text, without trailing zeros in the fraction.</summary>
internal static class DecimalDigits
{
    /// <summary>Bytes that are enough for any number with at most 15 digits before its point and 28 after it.</summary>
    internal const int MaxLength = 64;

    /// <summary>Writes digits and gives the place of the point.</summary>
    /// <param name="digits">Not 0.</param>
    /// <param name="exponent">Of ten.</param>
    /// <param name="text">Receives the digits without trailing zeros.</param>
    /// <param name="scale">Digits before the point; 0 or less: zeros after it before the first digit.</param>
    /// <returns>Number of digits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Write(ulong digits, int exponent, Span<byte> text, out int scale)
    {
        Utf8Formatter.TryFormat(digits, text, out var length);
        scale = length + exponent;
        return text[..length].LastIndexOfAnyExcept((byte)'0') + 1;
    }

    /// <summary>Puts the point into what <see cref="Write"/> gave.</summary>
    /// <returns>Length of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int PutPoint(Span<byte> text, int length, int scale)
    {
        if (scale <= 0)
            return Fraction(text, length, -scale);
        if (scale >= length)
        {
            text[length..scale].Fill((byte)'0');
            return scale;
        }

        text[scale..length].CopyTo(text[(scale + 1)..]);
        text[scale] = (byte)'.';
        return length + 1;
    }

    private static int Fraction(Span<byte> text, int length, int zeros)
    {
        text[..length].CopyTo(text[(2 + zeros)..]);
        text[..(2 + zeros)].Fill((byte)'0');
        text[1] = (byte)'.';
        return 2 + zeros + length;
    }
}
