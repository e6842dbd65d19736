namespace StrategyHost.Trading.Parameters;

/// <summary>The parameters a strategy declares.</summary>
/// <param name="Parameters">Those that can be set, in ordinal order of their names.</param>
/// <param name="Errors">What is wrong with the declarations; empty when all can be set.</param>
public sealed record ParameterSet(IReadOnlyList<ParameterDescription> Parameters, IReadOnlyList<ParameterError> Errors);
