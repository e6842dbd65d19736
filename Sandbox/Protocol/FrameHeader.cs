using System.Buffers.Binary;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>Nine bytes before each payload: type, number in its direction from 0, length; little endian.</summary>
internal readonly record struct FrameHeader(FrameType Type, uint Number, int Length)
{
    internal const int Size = 9;

    internal void Write(Span<byte> header)
    {
        header[0] = (byte)Type;
        BinaryPrimitives.WriteUInt32LittleEndian(header[1..], Number);
        BinaryPrimitives.WriteInt32LittleEndian(header[5..], Length);
    }

    internal static FrameHeader Read(ReadOnlySpan<byte> header) => new(
        (FrameType)header[0],
        BinaryPrimitives.ReadUInt32LittleEndian(header[1..]),
        BinaryPrimitives.ReadInt32LittleEndian(header[5..]));
}
