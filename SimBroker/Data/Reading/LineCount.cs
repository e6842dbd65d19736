using System.Buffers;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>
/// Counts the lines of a file, so that the columns are allocated once: trimming columns of an estimated size
/// allocates twice as much and takes longer.
/// </summary>
internal static class LineCount
{
    private const int BufferSize = 1 << 17;
    private const int ShortestRow = 16; // 20240131,1,1,1,1: a file of blank lines must not reserve memory for each.

    /// <summary>Rows a file with one header has if no line is blank, and leaves the file at its beginning. Only memory depends on it.</summary>
    internal static int Rows(Stream file)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var lines = 0L;
        var last = (byte)'\n';
        while (file.Read(buffer) is > 0 and var length)
        {
            lines += buffer.AsSpan(0, length).Count((byte)'\n');
            last = buffer[length - 1];
        }

        ArrayPool<byte>.Shared.Return(buffer);
        file.Position = 0;
        return (int)Math.Clamp(last == '\n' ? lines - 1 : lines, 0, Math.Min(file.Length / ShortestRow, Array.MaxLength));
    }
}
