namespace StrategyHost.Trading.Parameters;

/// <summary>Why a parameter cannot be declared or set like this.</summary>
/// <param name="Name">The parameter, as given.</param>
/// <param name="Message">What was found, what is expected, what to do.</param>
public sealed record ParameterError(string Name, string Message);
