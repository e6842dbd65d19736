namespace StrategyHost;

/// <summary>One bar: the prices and the volume of one interval.</summary>
/// <param name="Time">Open of the interval, UTC.</param>
/// <param name="Open">First price of the interval.</param>
/// <param name="High">Highest price of the interval.</param>
/// <param name="Low">Lowest price of the interval.</param>
/// <param name="Close">Last price of the interval.</param>
/// <param name="Volume">Traded volume in units; 0 where the source has none.</param>
/// <param name="Symbol">The instrument; empty where it is understood.</param>
public readonly record struct Bar(
    DateTime Time,
    double Open,
    double High,
    double Low,
    double Close,
    double Volume,
    string Symbol = "");
