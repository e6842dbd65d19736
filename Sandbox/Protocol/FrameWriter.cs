namespace StrategyHost.Sandbox.Protocol;

/// <summary>Writes frames to one direction of an exchange.</summary>
internal sealed class FrameWriter(Stream stream, Seal? seal = null)
{
    private readonly byte[] _header = new byte[FrameHeader.Size];
    private uint _number;

    internal void Write(FrameType type, ReadOnlySpan<byte> payload)
    {
        if (payload.Length > ProtocolLimits.MaxPayload(type))
            throw new ArgumentException($"A {type} frame of {payload.Length} bytes is larger than the protocol allows ({ProtocolLimits.MaxPayload(type)}).");
        new FrameHeader(type, _number++, payload.Length).Write(_header);
        seal?.Add(_header, payload);
        stream.Write(_header);
        stream.Write(payload);
    }

    internal void Flush() => stream.Flush();
}
