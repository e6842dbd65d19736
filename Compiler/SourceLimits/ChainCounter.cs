using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// Counts the chains along the path from the outermost bracket to the present token. Chains in nested brackets add up, because
/// so do the levels of the syntax tree.
/// </summary>
internal sealed class ChainCounter
{
    private static readonly (string Name, int Limit)[] Known =
    [
        ("Operators", SourceLimit.Operators),
        ("Conditional and assignment operators", SourceLimit.Choices),
        ("Member accesses, calls and casts", SourceLimit.Links),
        ("Lambdas and arms", SourceLimit.Arrows),
        ("Type arguments", SourceLimit.TypeArguments),
        ("Query clauses", SourceLimit.QueryClauses),
        ("Else branches", SourceLimit.Elses),
        ("Statements without braces", SourceLimit.EmbeddedStatements),
    ];

    private readonly int[] _totals = new int[Frame.ChainKinds];
    private readonly Stack<Frame> _frames = new([new Frame('\0')]);
    private int _squares;
    private int _holes;

    internal Frame Top => _frames.Peek();

    /// <summary>Counts one more; null while it is within the limit.</summary>
    internal Breach? Add(Chain chain, int offset)
    {
        Top.Chains[(int)chain]++;
        var total = ++_totals[(int)chain];
        var (name, limit) = Known[(int)chain];
        return total > limit ? new Breach(SourceLimitRules.TooDeep, offset, name, total, limit) : null;
    }

    internal void Reset(Chain chain, int remaining = 0)
    {
        _totals[(int)chain] -= Top.Chains[(int)chain] - remaining;
        Top.Chains[(int)chain] = remaining;
    }

    internal void ResetExpression()
    {
        for (var chain = Chain.Operators; chain <= Chain.QueryClauses; chain++)
            Reset(chain);
    }

    internal Breach? Open(char mark, int offset)
    {
        _frames.Push(new Frame(mark));
        _squares += mark == '[' ? 1 : 0;
        _holes += mark == '$' ? 1 : 0;
        if (_holes > SourceLimit.Interpolations)
            return TooDeep("Interpolations", _holes, SourceLimit.Interpolations, offset);
        if (_squares > SourceLimit.SquareBrackets)
            return TooDeep("Square brackets", _squares, SourceLimit.SquareBrackets, offset);
        return _frames.Count - 1 > SourceLimit.Brackets ? TooDeep("Brackets", _frames.Count - 1, SourceLimit.Brackets, offset) : null;
    }

    internal void Close()
    {
        if (_frames.Count == 1)
            return;
        for (var chain = Chain.Operators; chain <= Chain.EmbeddedStatements; chain++)
            Reset(chain);
        var closed = _frames.Pop();
        _squares -= closed.Mark == '[' ? 1 : 0;
        _holes -= closed.Mark == '$' ? 1 : 0;
    }

    private static Breach TooDeep(string what, int depth, int limit, int offset) => new(SourceLimitRules.TooDeep, offset, what, depth, limit);
}
