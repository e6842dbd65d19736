using StrategyHost.SimBroker.Data.Reading;

namespace StrategyHost.SimBroker.Data.Import;

/// <summary>Collects how a file writes numbers: what the points and commas in them can only mean.</summary>
internal sealed class NumberEvidence
{
    private bool _hasComma;
    private bool _isCommaDecimal;
    private bool _isPointDecimal;

    /// <summary>A number that shows commas and nothing that tells what they mean; empty where there is none.</summary>
    internal string Example { get; private set; } = "";

    /// <summary>Takes a number as it is written.</summary>
    internal void Add(ReadOnlySpan<byte> text)
    {
        var comma = text.LastIndexOf((byte)',');
        var point = text.LastIndexOf((byte)'.');
        if (comma >= 0 && Example.Length == 0)
            Example = RowFaults.Shorten(text);
        _hasComma |= comma >= 0;
        _isCommaDecimal |= comma > point && (point >= 0 || IsDecimal(text, (byte)',', comma));
        _isPointDecimal |= point > comma && (comma >= 0 || IsDecimal(text, (byte)'.', point));
    }

    /// <summary>How the numbers are written; null: the file does not tell, or contradicts itself.</summary>
    internal NumberStyle? Style(DecimalMark? decimalMark)
    {
        if (decimalMark == DecimalMark.Comma)
            return NumberStyle.CommaDecimal;
        if (decimalMark == DecimalMark.Point || !_hasComma)
            return _hasComma ? NumberStyle.CommaGroups : NumberStyle.Point;
        return (_isCommaDecimal, _isPointDecimal) switch
        {
            (true, false) => NumberStyle.CommaDecimal,
            (false, true) => NumberStyle.CommaGroups,
            _ => null,
        };
    }

    /// <summary>Whether a single mark cannot separate groups: other than three digits follow, or none or a lone zero or more than three stand before.</summary>
    private static bool IsDecimal(ReadOnlySpan<byte> text, byte mark, int last)
    {
        if (text.IndexOf(mark) != last)
            return false;
        var whole = text[..last].TrimStart("+- "u8);
        return text.Length - last - 1 != 3 || whole.IsEmpty || whole[0] == '0' || whole.Length > 3;
    }
}
