using System.Globalization;
using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>
/// Reads numbers, correctly rounded. Up to 2^53 and 22 decimals, mantissa and power of ten are exact doubles and one division rounds
/// once (Clinger, "How to Read Floating Point Numbers Accurately", 1990); everything else goes to the framework.
/// </summary>
internal static class NumberText
{
    private const int MaxDigits = 19;

    private static ReadOnlySpan<double> PowersOfTen =>
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Reads a number with a decimal point and without group separators; spaces around it are allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        if (ShortNumber.TryParse(text, out var digits, out var places))
        {
            value = digits / PowersOfTen[places];
            return true;
        }

        return TryParseLong(text, out value);
    }

    private static bool TryParseLong(ReadOnlySpan<byte> text, out double value)
    {
        var mantissa = 0UL;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
                mantissa = mantissa * 10 + digit;
            else if (text[i] == '.' && point < 0)
                point = i;
            else
                return TryParseAny(text, out value);
        }

        var decimals = point < 0 ? 0 : text.Length - 1 - point;
        if (text.IsEmpty || text.Length > MaxDigits || mantissa > 1UL << 53 || decimals == text.Length - 1 && point >= 0)
            return TryParseAny(text, out value);
        value = mantissa / PowersOfTen[decimals];
        return true;
    }

    private static bool TryParseAny(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
