using StrategyHost.SimBroker.Data.Reading;

namespace StrategyHost.SimBroker.Data.Import;

/// <summary>What is known about a file before its rows are loaded.</summary>
/// <param name="Format">How to read it.</param>
/// <param name="Report">What was inferred.</param>
internal sealed record ScannedFile(RowFormat Format, ImportReport Report);
