using System.IO.Compression;
using StrategyHost.Host.Reports.Columns;

namespace StrategyHost.Unit.Host.Reports;

/// <summary>Reads a packed column back by its description alone, as the page's script does.</summary>
internal static class ColumnReader
{
    public static double[] Read(PageColumn column)
    {
        using var packed = new MemoryStream(Convert.FromBase64String(System.Text.Encoding.ASCII.GetString(column.Base64)));
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionMode.Decompress))
            deflate.CopyTo(bytes);
        bytes.Position = 0;
        var (values, last) = (new double[column.Count], 0L);
        for (var i = 0; i < values.Length; i++)
        {
            var code = ReadCode(bytes);
            values[i] = double.NaN;
            if (code == 0)
                continue;
            var zigzag = code - 1;
            var units = last + (zigzag % 2 == 0 ? (long)(zigzag / 2) : -(long)((zigzag + 1) / 2));
            values[i] = units / Math.Pow(10, column.Decimals);
            last = column.IsDelta ? units : 0;
        }

        Assert.That(bytes.ReadByte(), Is.EqualTo(-1), "nothing follows the last value");
        return values;
    }

    private static ulong ReadCode(MemoryStream bytes)
    {
        ulong code = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes.ReadByte();
            Assert.That(part, Is.Not.Negative, "the column ends early");
            code |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return code;
        }
    }
}
