namespace StrategyHost.SimBroker;

/// <summary>What fills and protections are tested against.</summary>
internal readonly record struct BarPrices(double Open, double High, double Low, double Close);
