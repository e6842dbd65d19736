using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>Numbers as one file writes them.</summary>
internal sealed class NumberField(NumberStyle style)
{
    private readonly byte[] _plain = new byte[64];

    /// <summary>Reads a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        if (style == NumberStyle.Point || !text.ContainsAny((byte)',', (byte)'.'))
            return NumberText.TryParse(text, out value);
        return TryParseGrouped(text, out value);
    }

    private bool TryParseGrouped(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        return text.Length <= _plain.Length && TryUngroup(text, out var length) && NumberText.TryParse(_plain.AsSpan(0, length), out value);
    }

    /// <summary>Copies the digits with a decimal point and without group separators, which must stand before groups of three.</summary>
    private bool TryUngroup(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        var (group, point) = style == NumberStyle.CommaDecimal ? ((byte)'.', (byte)',') : ((byte)',', (byte)'.');
        var end = text.IndexOf(point);
        var whole = end < 0 ? text : text[..end];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != group)
                _plain[length++] = i == end ? (byte)'.' : text[i];
            else if (i == 0 || i >= whole.Length || (whole.Length - i) % 4 != 0)
                return false;
        }

        return true;
    }
}
