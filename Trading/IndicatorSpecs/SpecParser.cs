namespace StrategyHost.Trading.IndicatorSpecs;

/// <summary>
/// Parses <c>spec = item {"," item}; item = name ["(" [argument {"," argument}] ")"] ["." part];
/// argument = number | ["of:"] item</c>. Spaces between tokens and the case of names mean nothing.
/// </summary>
internal sealed class SpecParser
{
    private const int DeepestNesting = 16;

    private readonly string _spec;
    private int _position;
    private int _depth;

    private SpecParser(string spec) => _spec = spec;

    private char Current => _position < _spec.Length ? _spec[_position] : '\0';

    /// <summary>Parses a whole spec.</summary>
    internal static IReadOnlyList<IndicatorSpec> Parse(string spec)
    {
        var parser = new SpecParser(spec);
        var items = new List<IndicatorSpec>();
        do
            items.Add(parser.Item());
        while (parser.Take(','));
        return parser._position == spec.Length
            ? items
            : throw parser.Problem($"{parser.Found()} after the end of an item; items are separated by commas{(parser.Current == ')' ? ", and this parenthesis was never opened" : "")}.");
    }

    private IndicatorSpec Item()
    {
        SkipSpaces();
        var start = _position;
        var name = Word("the name of an indicator, such as sma(20)");
        var arguments = Take('(') ? Arguments(start) : null;
        var text = Compact(start, _position);
        var part = Take('.') ? Word($"the part of {name} after the point") : null;
        SkipSpaces();
        return new IndicatorSpec(name, part, arguments, text, start);
    }

    private List<SpecArgument> Arguments(int itemStart)
    {
        if (++_depth > DeepestNesting)
            throw Problem($"more than {DeepestNesting} indicators inside one another.");
        var arguments = new List<SpecArgument>();
        if (!Take(')'))
        {
            do
                arguments.Add(Argument());
            while (Take(','));
            if (!Take(')'))
                throw Problem($"{Found()} where ',' or ')' was expected: the parenthesis of '{Compact(itemStart, _position)}' is not closed.");
        }

        _depth--;
        return arguments;
    }

    private SpecArgument Argument()
    {
        SkipSpaces();
        var start = _position;
        if (char.IsAsciiDigit(Current) || Current is '-' or '+' or '.')
            return new SpecArgument(Number(), null, start);
        if (!IsSourceMark())
            return new SpecArgument("", Item(), start);
        _position = _spec.IndexOf(':', _position) + 1;
        return new SpecArgument("", Item(), start);
    }

    /// <summary>True at <c>of:</c>.</summary>
    private bool IsSourceMark()
    {
        var rest = _spec.AsSpan(_position);
        return rest.StartsWith("of", StringComparison.OrdinalIgnoreCase) && rest[2..].TrimStart() is [':', ..];
    }

    private string Number()
    {
        var start = _position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '+' or '.')
            _position++;
        return _spec[start.._position];
    }

    private string Word(string expected)
    {
        SkipSpaces();
        var start = _position;
        while (char.IsAsciiLetterOrDigit(Current))
            _position++;
        return _position > start && char.IsAsciiLetter(_spec[start])
            ? _spec[start.._position].ToLowerInvariant()
            : throw new IndicatorSpecException(_spec, start, $"{FoundAt(start)} where {expected} was expected.");
    }

    private bool Take(char token)
    {
        SkipSpaces();
        if (Current != token)
            return false;
        _position++;
        return true;
    }

    private void SkipSpaces()
    {
        while (char.IsWhiteSpace(Current))
            _position++;
    }

    private string Compact(int start, int end) =>
        string.Concat(_spec[start..end].Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    private string Found() => FoundAt(_position);

    private string FoundAt(int position) => position < _spec.Length ? $"'{_spec[position]}'" : "the end of the spec";

    private IndicatorSpecException Problem(string problem) => new(_spec, _position, problem);
}
