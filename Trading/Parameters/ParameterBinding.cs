namespace StrategyHost.Trading.Parameters;

/// <summary>What became of setting a strategy's parameters.</summary>
/// <param name="Values">Every parameter's value in force, invariant text, in ordinal order of the names.</param>
/// <param name="Errors">Empty when everything was set; otherwise nothing was.</param>
public sealed record ParameterBinding(IReadOnlyDictionary<string, string> Values, IReadOnlyList<ParameterError> Errors)
{
    /// <summary>Whether everything was set.</summary>
    public bool IsValid => Errors.Count == 0;
}
