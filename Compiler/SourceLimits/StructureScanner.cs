using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>Finds the first construct that is too large, too long or nested too deep, in one pass over the tokens and without recursion.</summary>
internal sealed class StructureScanner
{
    private static readonly HashSet<string> OperatorWords = ["is", "as", "and", "or", "not", "switch", "with", "await", "throw", "new", "ref", "out", "when", "in", "checked", "unchecked"];
    private static readonly HashSet<string> PrefixWords = ["not", "await", "throw", "new", "ref"];
    private static readonly HashSet<string> StatementWords = ["if", "for", "foreach", "while", "do", "using", "lock", "fixed", "try"];
    private static readonly HashSet<string> QueryWords = ["from", "let", "join", "where", "orderby", "group"];

    private readonly string _text;
    private readonly ChainCounter _chains = new();
    private SourceToken _previous = new(TokenKind.Operator, 0, 0, ';');
    private int _tokens;
    private int _prefixes;

    private StructureScanner(string text) => _text = text;

    /// <summary>Null when everything is within its limit.</summary>
    internal static Breach? FindBreach(string text)
    {
        var scanner = new StructureScanner(text);
        var tokens = new TokenScanner(text);
        while (tokens.TryRead(out var token))
        {
            if (scanner.Take(token) is { } breach)
                return breach with { Offset = Math.Clamp(breach.Offset, 0, Math.Max(0, text.Length - 1)) };
            scanner._previous = token;
        }

        return null;
    }

    private Breach? Take(SourceToken token)
    {
        if (++_tokens > SourceLimit.Tokens)
            return new Breach(SourceLimitRules.TooLarge, token.Offset, $"more than {SourceLimit.Tokens} tokens", SourceLimit.Tokens);
        EndStatementBehindBlock(token);
        return token.Kind switch
        {
            TokenKind.Open => Open(token),
            TokenKind.Close => Close(),
            TokenKind.Operator => Operator(token),
            TokenKind.Name => Name(token),
            TokenKind.Text when token.Length > SourceLimit.TextLength => Oversized(token, $"A text has {token.Length} characters", SourceLimit.TextLength),
            _ => Operand(),
        };
    }

    private Breach? Operand()
    {
        _prefixes = 0;
        return null;
    }

    private Breach? Open(SourceToken token)
    {
        var link = token.Mark is '(' or '[' && _previous.Kind is not TokenKind.Operator ? _chains.Add(Chain.Links, token.Offset) : null;
        _prefixes = 0;
        return link ?? _chains.Open(token.Mark, token.Offset);
    }

    private Breach? Close()
    {
        _prefixes = 0;
        _chains.Close();
        return null;
    }

    private Breach? Name(SourceToken token)
    {
        if (token.Length > SourceLimit.NameLength)
            return Oversized(token, $"A name has {token.Length} characters", SourceLimit.NameLength);
        var word = token.In(_text).ToString();
        var isPrefix = PrefixWords.Contains(word);
        if (!isPrefix)
            _prefixes = 0;
        return word switch
        {
            "else" => _chains.Add(Chain.Elses, token.Offset),
            "case" => Section(token),
            "default" when _previous.Mark is ';' or '{' or '}' => Section(token),
            _ when StatementWords.Contains(word) => Statement(token),
            _ when QueryWords.Contains(word) && IsInQuery(word) => _chains.Add(Chain.QueryClauses, token.Offset),
            _ when OperatorWords.Contains(word) => (isPrefix ? Prefix(token) : null) ?? _chains.Add(Chain.Operators, token.Offset),
            _ => null,
        };
    }

    /// <summary>The words of a query are ordinary names outside one.</summary>
    private bool IsInQuery(string word) =>
        word == "from" ? _previous.Kind is not TokenKind.Operator || _previous.Mark != '.' : _chains.Top.Chains[(int)Chain.QueryClauses] > 0;

    private Breach? Statement(SourceToken token) =>
        _previous.Kind == TokenKind.Name && _previous.Is(_text, "else") ? null : _chains.Add(Chain.EmbeddedStatements, token.Offset);

    private Breach? Section(SourceToken token)
    {
        if (_chains.Top.Mark != '{')
            return null;
        _chains.ResetExpression();
        return ++_chains.Top.Sections > SourceLimit.Sections
            ? Oversized(token, $"A switch has {_chains.Top.Sections} sections", SourceLimit.Sections)
            : null;
    }

    private Breach? Operator(SourceToken token)
    {
        switch (token.Mark)
        {
            case ';':
                _chains.ResetExpression();
                return Operand();
            case ',':
                return Comma(token);
            case '.' when token.Length == 1:
                return _chains.Add(Chain.Links, token.Offset);
            case '<' when token.Length == 1 && _previous.Kind == TokenKind.Name:
                return _chains.Add(Chain.TypeArguments, token.Offset) ?? _chains.Add(Chain.Operators, token.Offset);
            case '>' when token.Length == 1 && _chains.Top.Chains[(int)Chain.TypeArguments] > 0:
                _chains.Reset(Chain.TypeArguments, _chains.Top.Chains[(int)Chain.TypeArguments] - 1);
                return null;
            default:
                return Other(token);
        }
    }

    private Breach? Other(SourceToken token)
    {
        if (token.Mark != '?' || token.Length > 1)
            _chains.Reset(Chain.TypeArguments);
        var isStep = token.Is(_text, "++") || token.Is(_text, "--");
        // The operands of a binary operator have their chains side by side.
        if (_previous.Kind != TokenKind.Operator && !isStep && token.Mark is ('+' or '-' or '*' or '/' or '%' or '&' or '|' or '^'))
            _chains.Reset(Chain.Links);
        var isLink = token.Mark == '!' || token.Is(_text, "?.") || isStep;
        var isChoice = token.Mark is '?' or ':' or '=' && !token.Is(_text, "==") && !token.Is(_text, "::");
        return Prefix(token)
            ?? (token.Is(_text, "=>") ? _chains.Add(Chain.Arrows, token.Offset) : null)
            ?? (isLink ? _chains.Add(Chain.Links, token.Offset) : null)
            ?? (isChoice ? _chains.Add(Chain.Choices, token.Offset) : null)
            ?? _chains.Add(Chain.Operators, token.Offset);
    }

    /// <summary>An operator that follows an operator has its operand still to come.</summary>
    private Breach? Prefix(SourceToken token)
    {
        _prefixes = token.Kind == TokenKind.Name || _previous.Kind is TokenKind.Operator or TokenKind.Open ? _prefixes + 1 : 0;
        return _prefixes > SourceLimit.Prefixes
            ? new Breach(SourceLimitRules.TooDeep, token.Offset, "Prefix operators", _prefixes, SourceLimit.Prefixes)
            : null;
    }

    private Breach? Comma(SourceToken token)
    {
        var open = _chains.Top.Chains[(int)Chain.TypeArguments];
        _chains.ResetExpression();
        for (var i = 0; i < open; i++)
            _chains.Add(Chain.TypeArguments, token.Offset);
        Operand();
        var count = ++_chains.Top.Commas + 1;
        return _chains.Top.Mark switch
        {
            '(' when count > SourceLimit.Arguments => Oversized(token, $"A list in parentheses has {count} elements", SourceLimit.Arguments),
            not '(' when count > SourceLimit.Elements => Oversized(token, $"A list has {count} elements", SourceLimit.Elements),
            _ => null,
        };
    }

    /// <summary>Behind the brace of a block the next statement or member begins, unless the token goes on with what the brace belongs to.</summary>
    private void EndStatementBehindBlock(SourceToken token)
    {
        var isEnd = _previous is { Kind: TokenKind.Close, Mark: '}' } or { Kind: TokenKind.Operator, Mark: ';' };
        if (!isEnd || token.Kind is TokenKind.Operator || (token.Kind == TokenKind.Close && token.Mark != '}'))
            return;
        var word = token.Kind == TokenKind.Name ? token.In(_text).ToString() : "";
        if (OperatorWords.Contains(word) || (_chains.Top.Chains[(int)Chain.QueryClauses] > 0 && _previous.Mark == '}'))
            return;
        _chains.ResetExpression();
        if (word is not ("else" or "catch" or "finally"))
        {
            _chains.Reset(Chain.Elses);
            _chains.Reset(Chain.EmbeddedStatements);
        }

        if (_previous.Mark == ';' || _chains.Top.Mark != '{')
            return;
        // A type's members are separated by braces, not commas.
        _chains.Top.Commas = 0;
    }

    private static Breach Oversized(SourceToken token, string what, int limit) => new(SourceLimitRules.TooLong, token.Offset, what, limit);
}
