namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// Splits a source into tokens without recursion, before a recursive parser meets it. It knows comments, characters and all
/// forms of strings; a malformed text may mislead it, which the compiler then reports.
/// </summary>
internal sealed class TokenScanner(string text)
{
    private static readonly string[] LongOperators = ["??=", "=>", "??", "?.", "::", "..", "&&", "||", "==", "!=", "<=", "++", "--", "->", "+=", "-=", "*=", "/="];

    /// <summary>Null for a bracket, the literal for a hole in it.</summary>
    private readonly Stack<TextLiteral?> _open = new();
    private TextLiteral? _resumed;
    private bool _atHole;
    private int _at;

    /// <summary>The next token; false at the end of the text.</summary>
    internal bool TryRead(out SourceToken token)
    {
        if (_resumed is { } literal)
            return ReadText(literal, _at, out token);
        if (_atHole)
        {
            _atHole = false;
            token = new SourceToken(TokenKind.Open, Math.Min(_at, text.Length) - 1, 1, '$');
            return true;
        }

        SkipBlanks();
        token = default;
        return _at < text.Length && Read(out token);
    }

    private bool Read(out SourceToken token)
    {
        var start = _at;
        var first = text[_at];
        if (first is '"' or '$' or '@' && TextLiteral.Open(text, ref _at) is { } literal)
            return ReadText(literal, start, out token);
        if (first is ')' or ']' or '}')
            return Close(first, out token);
        token = new SourceToken(KindOf(first), start, 0, first);
        Advance(token.Kind, first);
        token = token with { Length = _at - start };
        // What follows a colon in a hole is a format, which is no code.
        if (first == ':' && token.Length == 1 && _open.TryPeek(out var hole) && hole is not null)
            _at = hole.FindEndOfFormat(text, _at);
        return true;
    }

    private static TokenKind KindOf(char first) => first switch
    {
        '(' or '[' or '{' => TokenKind.Open,
        '\'' => TokenKind.Text,
        >= '0' and <= '9' => TokenKind.Number,
        '@' or '_' or '\\' => TokenKind.Name,
        _ => char.IsLetter(first) || first > '\x7F' ? TokenKind.Name : TokenKind.Operator,
    };

    private void Advance(TokenKind kind, char first)
    {
        switch (kind)
        {
            case TokenKind.Open:
                _open.Push(null);
                _at++;
                break;
            case TokenKind.Text:
                SkipCharacter();
                break;
            case TokenKind.Operator:
                _at += LongOperators.FirstOrDefault(known => known[0] == first && text.AsSpan(_at).StartsWith(known))?.Length ?? 1;
                break;
            default:
                do
                    _at++;
                while (_at < text.Length && (IsWordPart(text[_at]) || IsPoint(kind)));
                break;
        }
    }

    private static bool IsWordPart(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '\\' or > '\x7F';

    private bool IsPoint(TokenKind kind) => kind == TokenKind.Number && text[_at] == '.' && char.IsAsciiDigit(Peek(1));

    /// <summary>One stretch of a string: up to its next hole or its end.</summary>
    private bool ReadText(TextLiteral literal, int start, out SourceToken token)
    {
        _resumed = null;
        if (literal.SkipToHoleOrEnd(text, ref _at))
        {
            _open.Push(literal);
            _atHole = true;
        }

        _at = Math.Min(_at, text.Length);
        token = new SourceToken(TokenKind.Text, Math.Min(start, text.Length), Math.Max(0, _at - start), '"');
        return true;
    }

    private bool Close(char bracket, out SourceToken token)
    {
        var isHole = _open.TryPop(out var literal) && literal is not null;
        token = new SourceToken(TokenKind.Close, _at, 1, isHole ? '$' : bracket);
        _at += isHole ? literal!.Braces : 1;
        _resumed = isHole ? literal : null;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]))
                _at++;
            else if (text[_at] == '/' && Peek(1) == '*')
                SkipComment();
            else if ((text[_at] == '/' && Peek(1) == '/') || (text[_at] == '#' && IsFirstOfLine()))
                SkipLine();
            else
                return;
        }
    }

    /// <summary>A lone carriage return ends a line too; a scanner that missed it would take code for comment.</summary>
    private void SkipLine()
    {
        var length = text.AsSpan(_at).IndexOfAny('\r', '\n');
        _at = length < 0 ? text.Length : _at + length;
    }

    private void SkipComment()
    {
        var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        _at = end < 0 ? text.Length : end + 2;
    }

    private bool IsFirstOfLine()
    {
        for (var before = _at - 1; before >= 0 && text[before] is not ('\r' or '\n'); before--)
        {
            if (!char.IsWhiteSpace(text[before]))
                return false;
        }

        return true;
    }

    /// <summary>At most the longest character literal, so that a stray quote hides nothing.</summary>
    private void SkipCharacter()
    {
        var isEscaped = Peek(1) == '\\';
        var first = _at + (isEscaped ? 3 : 2);
        for (var end = first; end < Math.Min(first + (isEscaped ? 9 : 1), text.Length); end++)
        {
            if (text[end] == '\'')
            {
                _at = end + 1;
                return;
            }
        }

        _at++;
    }

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';
}
