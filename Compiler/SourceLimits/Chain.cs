namespace StrategyHost.Compiler.SourceLimits;

/// <summary>Constructs that nest without brackets: each further one is a level of the syntax tree.</summary>
internal enum Chain
{
    /// <summary>Operators of any kind.</summary>
    Operators,

    /// <summary><c>?:</c>, <c>??</c>, assignments: each nests in the right operand of the one before.</summary>
    Choices,

    /// <summary>Member accesses, calls, indexers, casts.</summary>
    Links,

    /// <summary>Lambdas, arms and expression bodies.</summary>
    Arrows,

    /// <summary>Type arguments that are open.</summary>
    TypeArguments,

    /// <summary>Clauses of a query.</summary>
    QueryClauses,

    /// <summary><c>else</c> after <c>else</c>.</summary>
    Elses,

    /// <summary>Statements that are another statement's body without braces.</summary>
    EmbeddedStatements,
}
