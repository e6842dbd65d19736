namespace StrategyHost.Agents.Schemas;

/// <summary>One thing that is wrong with a document.</summary>
/// <param name="Path">Where, from the root: <c>items[0].title</c>; <c>$</c> for the document itself.</param>
/// <param name="Message">What was found and what is expected.</param>
/// <param name="Line">Line of the file, from 1; null where the finding is about no single place.</param>
public sealed record DocumentError(string Path, string Message, int? Line)
{
    /// <summary>The path of the document itself.</summary>
    public const string Root = "$";

    /// <summary><c>path: message</c>.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
