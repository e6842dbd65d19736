namespace StrategyHost.Sandbox.Protocol;

/// <summary>
/// Reads frames from one direction of an exchange and believes nothing: types, numbers and lengths are checked before a byte of
/// the payload is read or room for it is made.
/// </summary>
internal sealed class FrameReader(Stream stream, Seal? seal = null)
{
    private readonly byte[] _header = new byte[FrameHeader.Size];
    private uint _number;

    /// <summary>Reads the next header, which must be of one of the types.</summary>
    /// <exception cref="ProtocolException">It is none of them, out of order, too large, or the stream ended.</exception>
    internal FrameHeader ReadHeader(params ReadOnlySpan<FrameType> expected)
    {
        ReadExactly(_header);
        var header = FrameHeader.Read(_header);
        if (!expected.Contains(header.Type))
            throw ProtocolException.Violation($"frame {_number} is of type {(byte)header.Type}, expected {string.Join(" or ", expected.ToArray())}");
        if (header.Number != _number)
            throw ProtocolException.Violation($"a frame has number {header.Number}, expected {_number}: it was repeated, lost or moved");
        if (header.Length < 0 || header.Length > ProtocolLimits.MaxPayload(header.Type))
            throw ProtocolException.Violation($"a {header.Type} frame announces {header.Length} bytes, at most {ProtocolLimits.MaxPayload(header.Type)} are allowed");
        _number++;
        return header;
    }

    /// <summary>Reads the payload of the header just read into memory that fits it.</summary>
    internal void ReadPayload(Span<byte> payload)
    {
        ReadExactly(payload);
        // The seal itself is not part of what it seals.
        if ((FrameType)_header[0] != FrameType.Done)
            seal?.Add(_header, payload);
    }

    /// <summary>Reads the next frame, which must be of the type, and its payload.</summary>
    internal byte[] Read(FrameType expected) => ReadPayload(ReadHeader(expected));

    internal byte[] ReadPayload(FrameHeader header)
    {
        var payload = new byte[header.Length];
        ReadPayload(payload);
        return payload;
    }

    private void ReadExactly(Span<byte> target)
    {
        try
        {
            stream.ReadExactly(target);
        }
        catch (EndOfStreamException)
        {
            throw ProtocolException.Truncated();
        }
    }
}
