namespace StrategyHost.Compiler.SourceLimits;

/// <summary>What the limits tell apart; finer kinds are the parser's business.</summary>
internal enum TokenKind
{
    /// <summary>An identifier or a keyword.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string, or one stretch of an interpolated one; a character.</summary>
    Text,

    /// <summary>Any operator or punctuation but brackets.</summary>
    Operator,

    /// <summary>An opening bracket, or <c>$</c> for the hole of an interpolation.</summary>
    Open,

    /// <summary>A closing bracket, or the end of a hole.</summary>
    Close,
}
