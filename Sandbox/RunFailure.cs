namespace StrategyHost.Sandbox;

/// <summary>Why a strategy did not come to its end.</summary>
/// <param name="Kind">The exception's type, or the id of the rule of a spent budget.</param>
/// <param name="Message">What happened.</param>
/// <param name="Bar">Index of the bar; −1 before the first.</param>
/// <param name="Method">The strategy's method; null when unknown.</param>
/// <param name="Line">Line of the source from 1; 0 when unknown.</param>
public sealed record RunFailure(string Kind, string Message, int Bar, string? Method, int Line)
{
    /// <summary>The kind of failure of parameters that cannot be set.</summary>
    public const string ParameterKind = "ParameterError";
}
