using System.Buffers.Binary;
using System.Text;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>Takes a payload apart; whatever does not fit is a <see cref="ProtocolException"/>.</summary>
internal sealed class PayloadReader(ReadOnlyMemory<byte> payload)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlyMemory<byte> _rest = payload;

    internal ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > _rest.Length)
            throw ProtocolException.Violation($"a payload ends {(long)count - _rest.Length} bytes early");
        var bytes = _rest.Span[..count];
        _rest = _rest[count..];
        return bytes;
    }

    internal bool Flag() => Bytes(1)[0] switch
    {
        0 => false,
        1 => true,
        var other => throw ProtocolException.Violation($"a flag has the value {other}"),
    };

    internal int Int() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(sizeof(int)));

    internal long Long() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));

    internal double Number() => BitConverter.Int64BitsToDouble(Long());

    internal decimal Money()
    {
        int[] bits = [Int(), Int(), Int(), Int()];
        try
        {
            return new decimal(bits);
        }
        catch (ArgumentException)
        {
            throw ProtocolException.Violation("an amount is not a decimal number");
        }
    }

    internal string Text()
    {
        var bytes = Bytes(Int());
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (ArgumentException)
        {
            throw ProtocolException.Violation("a text is not UTF-8");
        }
    }

    internal string? OptionalText() => Flag() ? Text() : null;

    internal long? OptionalLong() => Flag() ? Long() : null;

    /// <summary>A number from 0 to a maximum.</summary>
    internal int Count(int max) => Int() is var count && count >= 0 && count <= max
        ? count
        : throw ProtocolException.Violation($"a payload announces {count} entries, at most {max} are allowed");

    internal T[] Many<T>(int max, Func<PayloadReader, T> read)
    {
        // Each entry takes a byte at least: what is announced cannot be more than what is there.
        var values = new T[Count(Math.Min(max, _rest.Length))];
        for (var i = 0; i < values.Length; i++)
            values[i] = read(this);
        return values;
    }

    internal SortedDictionary<string, T> Map<T>(int max, Func<PayloadReader, T> read)
    {
        var map = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, value) in Many(max, reader => (reader.Text(), read(reader))))
        {
            if (!map.TryAdd(name, value))
                throw ProtocolException.Violation($"'{name}' is given twice");
        }

        return map;
    }

    internal T Choice<T>()
        where T : struct, Enum
    {
        var value = (T)Enum.ToObject(typeof(T), Int());
        return Enum.IsDefined(value) ? value : throw ProtocolException.Violation($"{value} is no {typeof(T).Name}");
    }

    internal void End()
    {
        if (_rest.Length > 0)
            throw ProtocolException.Violation($"a payload has {_rest.Length} bytes too many");
    }
}
