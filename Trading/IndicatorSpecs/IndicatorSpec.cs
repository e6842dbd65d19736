namespace StrategyHost.Trading.IndicatorSpecs;

/// <summary>One item of a spec, parsed but not yet looked up: <c>name(arguments).part</c>.</summary>
/// <param name="Name">Name of an indicator or, without arguments, of a source, in lower case.</param>
/// <param name="Part">Which part of it, in lower case; null: all, or the only one.</param>
/// <param name="Arguments">Arguments in order; null where there were no parentheses.</param>
/// <param name="Text">The item as written, in lower case and without spaces, without the part.</param>
/// <param name="Position">Where it begins in the spec.</param>
internal sealed record IndicatorSpec(
    string Name, string? Part, IReadOnlyList<SpecArgument>? Arguments, string Text, int Position);
