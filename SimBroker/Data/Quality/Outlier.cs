namespace StrategyHost.SimBroker.Data.Quality;

/// <summary>A bar whose return is far from the usual.</summary>
/// <param name="Time">The bar.</param>
/// <param name="Return">Its close over the close before, less 1.</param>
/// <param name="ZScore">Distance of the return from the median in robust standard deviations.</param>
public sealed record Outlier(DateTime Time, double Return, double ZScore);
