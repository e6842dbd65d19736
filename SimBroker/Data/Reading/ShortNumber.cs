using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>
/// Reads 4 to 8 characters of digits with at most one point, eight at a time in one register: most prices of most files. A loop
/// over the characters mispredicts its end at nearly every number, which cost half of the time of reading them.
/// </summary>
internal static class ShortNumber
{
    private const ulong Zeros = 0x3030303030303030;
    private const ulong Points = 0x1E1E1E1E1E1E1E1E; // '.' as the digit check sees it: '.' ^ '0'
    private const ulong Ones = 0x0101010101010101;
    private const ulong HighBits = 0x8080808080808080;

    /// <summary>Reads a number of that shape.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="digits">Its digits without the point.</param>
    /// <param name="places">How many of them stand behind the point.</param>
    /// <returns>False: the text has another shape, but may be a number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryParse(ReadOnlySpan<byte> text, out uint digits, out int places)
    {
        digits = 0;
        places = 0;
        if (text.Length is < 4 or > 8)
            return false;
        var unused = 64 - 8 * text.Length;
        ulong first = BinaryPrimitives.ReadUInt32LittleEndian(text);
        ulong last = BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]);
        var x = ((last << 32) | (first << unused)) ^ (Zeros >> unused << unused);
        var point = x ^ Points;
        point = (point - Ones) & ~point & HighBits;
        if (point != 0)
        {
            var at = BitOperations.TrailingZeroCount(point) & ~7;
            var below = (1UL << at) - 1;
            places = 7 - at / 8;
            x = (x & ~below & ~(0xFFUL << at)) | ((x & below) << 8);
        }

        if ((((x + 0x7676767676767676) | x) & HighBits) != 0)
            return false;
        x = x * 10 + (x >> 8);
        digits = (uint)((((x & 0x000000FF000000FF) * 0x000F424000000064) + (((x >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
        return true;
    }
}
