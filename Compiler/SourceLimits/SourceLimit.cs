namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// The limits of a source. Each lies several times above what a strategy of 2,000 lines needs, and below what was measured to
/// cost the compiler more than two seconds or 500 MB.
/// </summary>
internal static class SourceLimit
{
    internal const int Bytes = 128 * 1024;
    internal const int Tokens = 30_000;
    internal const int NameLength = 256;
    internal const int TextLength = 16 * 1024;

    internal const int Brackets = 64;
    internal const int SquareBrackets = 8;
    internal const int Interpolations = 2;
    internal const int Arrows = 8;
    internal const int TypeArguments = 16;

    internal const int Prefixes = 32;
    internal const int Operators = 500;
    internal const int Choices = 200;
    internal const int Links = 200;
    internal const int Elses = 200;
    internal const int EmbeddedStatements = 32;
    internal const int QueryClauses = 24;

    internal const int Arguments = 128;
    internal const int Elements = 4096;
    internal const int Sections = 512;

    internal const int Types = 256;
    internal const int Members = 2000;
    internal const int Conversions = 64;

    internal const int Variables = 500;
    internal const int Jumps = 128;
    internal const int LocalFunctions = 64;

    /// <summary>Syntax errors with which a source is still bound: what the parser makes of a broken file can cost the binder half a minute in 8 KB.</summary>
    internal const int SyntaxErrors = 32;

    /// <summary>Nodes from the root of the syntax tree to a leaf: what every recursive stage of the compiler descends.</summary>
    internal const int TreeDepth = 1200;

    /// <summary>Characters of a constant, once the names in it are replaced by what they stand for; an element of a tuple type counts eight.</summary>
    internal const int Growth = 64 * 1024;

    /// <summary>How often the innermost lambda may have to be bound: overloads multiply with each level.</summary>
    internal const int LambdaBindings = 2_000;

    /// <summary>Words of all lambdas that are arguments, each times its bindings.</summary>
    internal const int LambdaTokens = 150_000;

    /// <summary>Overloads of one method, times its calls and their arguments.</summary>
    internal const int OverloadComparisons = 50_000;

    /// <summary>How many times over all uses of a file may double a type.</summary>
    internal const int Doublings = 16;

    /// <summary>States of one switch over several values at once: the product of what is told apart in each, or two for each arm.</summary>
    internal const int PatternStates = 50_000;
}
