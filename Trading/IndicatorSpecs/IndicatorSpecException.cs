namespace StrategyHost.Trading.IndicatorSpecs;

/// <summary>An indicator spec that cannot be understood or computed. The message says what was found, where, and what was expected.</summary>
public sealed class IndicatorSpecException : FormatException
{
    /// <summary>Creates the exception for one place of a spec.</summary>
    /// <param name="spec">The whole spec.</param>
    /// <param name="position">0-based index of the offending character.</param>
    /// <param name="problem">What is wrong there and what was expected.</param>
    internal IndicatorSpecException(string spec, int position, string problem)
        : base($"Indicator spec '{spec}', position {position + 1}: {problem}")
    {
        Position = position;
    }

    /// <summary>0-based index of the offending character in the spec.</summary>
    public int Position { get; }
}
