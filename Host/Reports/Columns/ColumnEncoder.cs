using System.Buffers.Text;
using System.IO.Compression;

namespace StrategyHost.Host.Reports.Columns;

/// <summary>
/// Packs columns for the page: each number becomes units of a decimal scale, then a variable-length integer (7 bits a byte,
/// lowest first): 0 for a missing value, else 1 + the zigzag code of the number or of its difference from the last one present.
/// </summary>
internal static class ColumnEncoder
{
    /// <summary>A missing value among units.</summary>
    public const long Missing = long.MinValue;

    /// <summary>A level, such as a price or an equity: neighbours are close to each other.</summary>
    public static PageColumn Level(string name, ReadOnlySpan<double> values, DecimalScale scale) => Level(name, ToUnits(values, scale), scale.Decimals);

    /// <summary>A level in units.</summary>
    public static PageColumn Level(string name, ReadOnlySpan<long> units, int decimals = 0) => Pack(name, units, decimals, isDelta: true);

    /// <summary>Numbers of their own, such as profits.</summary>
    public static PageColumn Plain(string name, ReadOnlySpan<double> values, DecimalScale scale) => Plain(name, ToUnits(values, scale), scale.Decimals);

    /// <summary>Numbers of their own in units.</summary>
    public static PageColumn Plain(string name, ReadOnlySpan<long> units, int decimals = 0) => Pack(name, units, decimals, isDelta: false);

    public static long[] ToUnits(ReadOnlySpan<double> values, DecimalScale scale)
    {
        var units = new long[values.Length];
        for (var i = 0; i < values.Length; i++)
            units[i] = double.IsFinite(values[i]) ? scale.ToUnits(values[i]) : Missing;
        return units;
    }

    private static PageColumn Pack(string name, ReadOnlySpan<long> units, int decimals, bool isDelta)
    {
        var bytes = new byte[units.Length * 3 + 16];
        var length = 0;
        long last = 0;
        foreach (var unit in units)
        {
            if (bytes.Length - length < 16)
                Array.Resize(ref bytes, bytes.Length * 2);
            if (unit == Missing)
            {
                bytes[length++] = 0;
                continue;
            }

            var number = unit - last;
            length = Put(bytes, length, ((ulong)(number << 1) ^ (ulong)(number >> 63)) + 1);
            last = isDelta ? unit : 0;
        }

        return new PageColumn(name, units.Length, decimals, isDelta, ToBase64(Deflate(bytes.AsSpan(0, length))));
    }

    private static int Put(byte[] bytes, int at, ulong code)
    {
        for (; code >= 0x80; code >>= 7)
            bytes[at++] = (byte)(code | 0x80);
        bytes[at++] = (byte)code;
        return at;
    }

    /// <summary>The fastest level: the slower ones save a tenth of the page and cost four times the time.</summary>
    private static ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> bytes)
    {
        var packed = new MemoryStream(bytes.Length / 2);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(bytes);
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private static byte[] ToBase64(ReadOnlySpan<byte> bytes)
    {
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(bytes.Length)];
        Base64.EncodeToUtf8(bytes, text, out _, out _);
        return text;
    }
}
