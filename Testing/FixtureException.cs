namespace StrategyHost.Testing;

/// <summary>A file below <c>fixtures</c> that a test asked for is not there or cannot be used.</summary>
public sealed class FixtureException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found, where, and what was expected.</param>
    public FixtureException(string message)
        : base(message)
    {
    }
}
