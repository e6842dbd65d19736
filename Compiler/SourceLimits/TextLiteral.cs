namespace StrategyHost.Compiler.SourceLimits;

/// <summary>The form of one string literal: what ends it and what opens a hole in it.</summary>
internal sealed class TextLiteral
{
    private readonly int _quotes;
    private readonly bool _isVerbatim;
    private readonly int _dollars;

    private TextLiteral(int quotes, bool isVerbatim, int dollars)
    {
        _quotes = quotes;
        _isVerbatim = isVerbatim;
        _dollars = dollars;
    }

    /// <summary>How many braces open and close a hole.</summary>
    internal int Braces => Math.Max(1, _dollars);

    private bool IsRaw => _quotes >= 3;

    /// <summary>Reads the opening of a literal and moves behind it; null, without moving, when there is none here.</summary>
    internal static TextLiteral? Open(string text, ref int at)
    {
        var dollars = 0;
        var isVerbatim = false;
        var next = at;
        for (; next < text.Length && text[next] is '$' or '@'; next++)
        {
            dollars += text[next] == '$' ? 1 : 0;
            isVerbatim |= text[next] == '@';
        }

        var quotes = Run(text, next, '"');
        if (quotes == 0)
            return null;
        var isRaw = quotes >= 3 && !isVerbatim;
        at = next + (isRaw ? quotes : 1);
        return new TextLiteral(isRaw ? quotes : 1, isVerbatim, dollars);
    }

    /// <summary>Moves into the next hole, or behind the end. True: it is a hole.</summary>
    internal bool SkipToHoleOrEnd(string text, ref int at)
    {
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '"':
                    if (IsEnd(text, ref at))
                        return false;
                    break;
                case '\\' when !IsRaw && !_isVerbatim:
                    at += 2;
                    break;
                case '\r' or '\n' when !IsRaw && !_isVerbatim:
                    return false;
                case '{' when _dollars > 0:
                    if (IsHole(text, ref at))
                        return true;
                    break;
                default:
                    at++;
                    break;
            }
        }

        return false;
    }

    /// <summary>Where the format of a hole ends: at the brace that closes the hole, or where the text itself ends.</summary>
    internal int FindEndOfFormat(string text, int at)
    {
        while (at < text.Length && text[at] is not ('}' or '"') && (IsRaw || _isVerbatim || text[at] is not ('\r' or '\n')))
            at++;
        return at;
    }

    private bool IsEnd(string text, ref int at)
    {
        var run = Run(text, at, '"');
        if (IsRaw)
        {
            at += run;
            return run >= _quotes;
        }

        // In a verbatim text a doubled quote is one quote of its content.
        var isEscaped = _isVerbatim && run > 1;
        at += isEscaped ? 2 : 1;
        return !isEscaped;
    }

    private bool IsHole(string text, ref int at)
    {
        var run = Run(text, at, '{');
        at += IsRaw || run == 1 ? run : 2;
        return IsRaw ? run >= _dollars : run == 1;
    }

    private static int Run(string text, int at, char character)
    {
        var end = at;
        while (end < text.Length && text[end] == character)
            end++;
        return end - at;
    }
}
