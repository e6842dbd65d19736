namespace StrategyHost.Compiler.Fixes;

/// <summary>A source after all fixes that could be applied.</summary>
/// <param name="Before">The text as it was.</param>
/// <param name="After">The text as it is now; the same where nothing could be mended.</param>
/// <param name="Fixes">What was mended, in order of application.</param>
public sealed record FixedSource(string Before, string After, IReadOnlyList<AppliedFix> Fixes);
