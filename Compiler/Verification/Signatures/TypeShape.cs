namespace StrategyHost.Compiler.Verification.Signatures;

/// <summary>A decoded type.</summary>
/// <param name="Text">Its text in the signature.</param>
/// <param name="IsVariable">It is a type parameter.</param>
/// <param name="MentionsVariable">It is one or is built from one.</param>
internal readonly record struct TypeShape(string Text, bool IsVariable = false, bool MentionsVariable = false);
