using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Puts together the rows of a CSV file. Each field is followed by a comma, which the end of the row replaces.</summary>
internal sealed class CsvLine(ArtifactBuffer output)
{
    private const int LongestNumber = RoundTripNumber.MaxLength + 1;

    /// <summary>Characters of which no CSV writer quotes any.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("-.0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>Writes text that needs no quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Plainly(ReadOnlySpan<byte> text)
    {
        var room = output.GetSpan(text.Length + 1);
        text.CopyTo(room);
        End(room, text.Length);
    }

    /// <summary>Writes text, quoted where it must be; null as an empty field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Text(string? text)
    {
        if (text is null)
        {
            Plainly([]);
            return;
        }

        if (!IsPlain(text))
        {
            Plainly(ArtifactCsv.Field(text));
            return;
        }

        var room = output.GetSpan(text.Length + 1);
        Ascii.FromUtf16(text, room, out var length);
        End(room, length);
    }

    /// <summary>Writes a number in shortest round-trip form; null as an empty field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Number(double? value)
    {
        var room = output.GetSpan(LongestNumber);
        End(room, value is { } number ? RoundTripNumber.Format(number + 0.0, room) : 0);
    }

    /// <summary>Writes an amount of money.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Money(decimal value)
    {
        var room = output.GetSpan(LongestNumber);
        End(room, CanonicalMoney.Format(value, room));
    }

    /// <summary>Writes a count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Count(int value)
    {
        var room = output.GetSpan(LongestNumber);
        Utf8Formatter.TryFormat(value, room, out var length);
        End(room, length);
    }

    /// <summary>Ends a row of at least one field.</summary>
    internal void EndRow() => output.ReplaceLast((byte)'\n');

    /// <summary>Spaces inside are plain, at the ends they are not.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] == ' ')
            return false;
        var rest = text.AsSpan();
        for (var odd = rest.IndexOfAnyExcept(Plain); odd >= 0; odd = rest.IndexOfAnyExcept(Plain))
        {
            if (rest[odd] != ' ')
                return false;
            rest = rest[(odd + 1)..];
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(Span<byte> room, int length)
    {
        room[length] = (byte)',';
        output.Advance(length + 1);
    }
}
