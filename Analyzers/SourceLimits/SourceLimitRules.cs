namespace StrategyHost.Analyzers.SourceLimits;

/// <summary>What the compiler refuses before it binds a single name.</summary>
internal static class SourceLimitRules
{
    /// <summary>More bytes or tokens than a strategy needs.</summary>
    internal static readonly Rule TooLarge = Rule.Error(
        "SH5001",
        "Source is too large",
        "The source has {0}; the limit is {1}",
        "Shorten the file: one strategy needs a few hundred lines. Move data out of the code; prices come from market.");

    /// <summary>Bytes that are not UTF-8, control, bidirectional and invisible characters, names that are not plain ASCII.</summary>
    internal static readonly Rule BadCharacter = Rule.Error(
        "SH5002",
        "Character that hides or disguises code",
        "The source holds {0}, which can make code look different from what it does",
        "Delete the character and type the text again in plain UTF-8; non-ASCII text is fine in comments and strings, not in names.");

    /// <summary>Preprocessor, script and file-based-program directives.</summary>
    internal static readonly Rule Directive = Rule.Error(
        "SH5003",
        "Directive",
        "'{0}' is not available to strategies; only #region, #endregion and #nullable are",
        "Delete the directive. The strategy has all references it can use; warnings cannot be switched off.");

    /// <summary>Code that would run without being asked.</summary>
    internal static readonly Rule TopLevelStatement = Rule.Error(
        "SH5004",
        "Top-level statement",
        "A statement outside a class: a strategy file declares types and nothing else",
        "Move the code into the strategy: PrepareIndicators runs once before the first bar, FindEntries at every close.");

    /// <summary>Nesting that costs the compiler its stack, minutes or gigabytes.</summary>
    internal static readonly Rule TooDeep = Rule.Error(
        "SH5005",
        "Nesting is too deep",
        "{0} are nested {1} deep here; the limit is {2}",
        "Split the expression or the block into methods or local variables.");

    /// <summary>What cannot be analysed to its end is refused.</summary>
    internal static readonly Rule Unfinished = Rule.Error(
        "SH5006",
        "Analysis did not finish",
        "The compiler gave up on this source: {0}",
        "Simplify the code: shorter expressions, fewer nested lambdas and generic types.");

    /// <summary>One name, text, list or switch that is larger than a strategy needs.</summary>
    internal static readonly Rule TooLong = Rule.Error(
        "SH5007",
        "Element is too large",
        "{0}; the limit is {1}",
        "Split the list, the switch or the text; compute tables in PrepareIndicators instead of writing them out.");

    /// <summary>Short code whose types, constants, lambdas or patterns multiply while they are compiled.</summary>
    internal static readonly Rule Multiplies = Rule.Error(
        "SH5008",
        "Code multiplies when it is compiled",
        "{0}",
        "Give the parts names and types of their own: a record instead of nested tuples, a method instead of nested lambdas, plain classes instead of generic ones that inherit from each other.");

    /// <summary>The compiler's time, memory or output went beyond its budget.</summary>
    internal static readonly Rule OverBudget = Rule.Error(
        "SH5009",
        "Compilation went over its budget",
        "The compilation {0}",
        "Simplify the code: fewer overloads and nested lambdas, smaller switches, no generic types that contain each other.");

    /// <summary>Two names that a reader takes for one.</summary>
    internal static readonly Rule LookAlike = Rule.Warning(
        "SH5010",
        "Names that look alike",
        "The names '{0}' and '{1}' differ only in characters that look alike (0 and O; 1, l and I)",
        "Rename one of them so that a reader can tell them apart.");

    internal static IReadOnlyList<Rule> All { get; } =
        [TooLarge, BadCharacter, Directive, TopLevelStatement, TooDeep, Unfinished, TooLong, Multiplies, OverBudget, LookAlike];
}
