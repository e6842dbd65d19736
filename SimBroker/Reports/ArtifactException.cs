namespace StrategyHost.SimBroker.Reports;

/// <summary>Artifacts could not be written. The message names the directory, the cause and the way out.</summary>
public sealed class ArtifactException : IOException
{
    /// <summary>Wraps the cause.</summary>
    /// <param name="message">What failed, where, and what to do next.</param>
    /// <param name="innerException">The cause.</param>
    public ArtifactException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
