namespace StrategyHost.Compiler.Fixes;

/// <summary>A finding that was mended by an edit.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Title">What was done.</param>
/// <param name="Line">Line of the finding, counted from 1, in the text as it was before the round of edits that mended it.</param>
public sealed record AppliedFix(string Id, string Title, int Line);
