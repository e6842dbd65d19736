using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>Puts values together to a payload, little endian; texts are their UTF-8 after its length.</summary>
internal sealed class PayloadWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    internal ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    internal PayloadWriter Bytes(ReadOnlySpan<byte> value)
    {
        _buffer.Write(value);
        return this;
    }

    internal PayloadWriter Flag(bool value) => Bytes([value ? (byte)1 : (byte)0]);

    internal PayloadWriter Int(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
        return this;
    }

    internal PayloadWriter Long(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
        return this;
    }

    internal PayloadWriter Number(double value) => Long(BitConverter.DoubleToInt64Bits(value));

    internal PayloadWriter Money(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        foreach (var part in bits)
            Int(part);
        return this;
    }

    internal PayloadWriter Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Int(length);
        Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length));
        _buffer.Advance(length);
        return this;
    }

    internal PayloadWriter OptionalText(string? value) => value is null ? Flag(false) : Flag(true).Text(value);

    internal PayloadWriter OptionalLong(long? value) => value is { } number ? Flag(true).Long(number) : Flag(false);

    internal PayloadWriter Many<T>(IReadOnlyCollection<T> values, Action<PayloadWriter, T> write)
    {
        Int(values.Count);
        foreach (var value in values)
            write(this, value);
        return this;
    }
}
