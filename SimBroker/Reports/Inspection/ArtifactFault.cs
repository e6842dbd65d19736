namespace StrategyHost.SimBroker.Reports.Inspection;

/// <summary>What is wrong with an artifact.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Line of the file, from 1; null where the fault concerns the whole of it.</param>
/// <param name="Message">What was found and what is expected.</param>
public sealed record ArtifactFault(string File, int? Line, string Message)
{
    /// <summary><c>file, line n: message</c>.</summary>
    public override string ToString() => Line is { } line ? $"{File}, line {line}: {Message}" : $"{File}: {Message}";
}
