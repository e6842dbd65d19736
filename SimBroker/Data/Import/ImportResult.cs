namespace StrategyHost.SimBroker.Data.Import;

/// <summary>Imported bars, with rows and repairs in <see cref="Data"/>, and what was inferred to read them.</summary>
/// <param name="Data">The bars; <see cref="BarFile.Write(string, Trading.BarColumns)"/> makes the canonical file of them.</param>
/// <param name="Report">What was inferred.</param>
public sealed record ImportResult(BarData Data, ImportReport Report);
