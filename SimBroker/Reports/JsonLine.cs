using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Puts together one JSON object a line. Keys are given as they are written, <c>,"name":</c>, the first with its brace; what
/// <see cref="Utf8JsonWriter"/> checks for each value is known here, which is what makes this several times as fast.
/// </summary>
internal sealed class JsonLine(ArtifactBuffer output)
{
    /// <summary>Characters that no JSON encoder escapes.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Writes text that needs no escaping.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Plainly(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var room = output.GetSpan(key.Length + value.Length + 2);
        key.CopyTo(room);
        room[key.Length] = (byte)'"';
        value.CopyTo(room[(key.Length + 1)..]);
        room[key.Length + 1 + value.Length] = (byte)'"';
        output.Advance(key.Length + value.Length + 2);
    }

    /// <summary>Writes text; null: nothing, not even the key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Text(ReadOnlySpan<byte> key, string? value)
    {
        if (value is null)
            return;
        if (value.AsSpan().ContainsAnyExcept(Plain))
        {
            Plainly(key, Encoding.UTF8.GetBytes(ArtifactJson.Encoder.Encode(value)));
            return;
        }

        var room = output.GetSpan(key.Length + value.Length + 2);
        key.CopyTo(room);
        room[key.Length] = (byte)'"';
        Ascii.FromUtf16(value, room[(key.Length + 1)..], out var length);
        room[key.Length + 1 + length] = (byte)'"';
        output.Advance(key.Length + length + 2);
    }

    /// <summary>Writes a number; null: nothing. JSON has no NaN and no infinity: they are text, as they must not be hidden.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Number(ReadOnlySpan<byte> key, double? value)
    {
        if (value is not { } number)
            return;
        if (!double.IsFinite(number))
        {
            Plainly(key, double.IsNaN(number) ? "NaN"u8 : number > 0 ? "Infinity"u8 : "-Infinity"u8);
            return;
        }

        var room = output.GetSpan(key.Length + RoundTripNumber.MaxLength);
        key.CopyTo(room);
        output.Advance(key.Length + RoundTripNumber.Format(number + 0.0, room[key.Length..]));
    }

    /// <summary>Writes an amount of money; null: nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Money(ReadOnlySpan<byte> key, decimal? value)
    {
        if (value is not { } amount)
            return;
        var room = output.GetSpan(key.Length + CanonicalMoney.MaxLength);
        key.CopyTo(room);
        output.Advance(key.Length + CanonicalMoney.Format(amount, room[key.Length..]));
    }

    /// <summary>Ends the object and the line.</summary>
    internal void End()
    {
        "}\n"u8.CopyTo(output.GetSpan(2));
        output.Advance(2);
    }
}
