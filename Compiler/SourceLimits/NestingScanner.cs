namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// Measures how deep brackets and interpolations nest, without recursion, before a recursive parser meets them. It knows
/// comments, characters and all forms of strings; a malformed text may mislead it, which the compiler then reports.
/// </summary>
internal sealed class NestingScanner
{
    private readonly string _text;
    private readonly Stack<TextLiteral?> _open = new();
    private int _at;
    private int _holes;

    private NestingScanner(string text) => _text = text;

    /// <summary>The first place that is deeper than allowed; null when there is none.</summary>
    internal static (int Offset, string What, int Depth, int Limit)? FindTooDeep(string text, int maxBrackets, int maxInterpolations)
    {
        var scanner = new NestingScanner(text);
        while (scanner._at < text.Length)
        {
            scanner.Step();
            if (scanner._holes > maxInterpolations)
                return (Math.Min(scanner._at, text.Length) - 1, "Interpolations", scanner._holes, maxInterpolations);
            if (scanner._open.Count > maxBrackets)
                return (Math.Min(scanner._at, text.Length) - 1, "Brackets", scanner._open.Count, maxBrackets);
        }

        return null;
    }

    private void Step()
    {
        switch (_text[_at])
        {
            case '/' when Peek(1) == '/':
                SkipPast("\n");
                break;
            case '/' when Peek(1) == '*':
                _at += 2;
                SkipPast("*/");
                break;
            case '\'':
                SkipCharacter();
                break;
            case '"' or '$' or '@' when TextLiteral.Open(_text, ref _at) is { } literal:
                SkipText(literal);
                break;
            case '(' or '[' or '{':
                _open.Push(null);
                _at++;
                break;
            case ')' or ']' or '}':
                Close();
                break;
            default:
                _at++;
                break;
        }
    }

    private void Close()
    {
        _at++;
        if (!_open.TryPop(out var literal) || literal is null)
            return;
        _holes--;
        _at += literal.Braces - 1;
        SkipText(literal);
    }

    private void SkipText(TextLiteral literal)
    {
        if (!literal.SkipToHoleOrEnd(_text, ref _at))
            return;
        _open.Push(literal);
        _holes++;
    }

    /// <summary>At most the longest character literal, so that a stray quote hides nothing.</summary>
    private void SkipCharacter()
    {
        var first = Peek(1) == '\\' ? _at + 3 : _at + 2;
        for (var end = first; end < Math.Min(first + 9, _text.Length); end++)
        {
            if (_text[end] == '\'')
            {
                _at = end + 1;
                return;
            }

            if (Peek(1) != '\\')
                break;
        }

        _at++;
    }

    private void SkipPast(string end)
    {
        var found = _text.IndexOf(end, _at, StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : found + end.Length;
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';
}
