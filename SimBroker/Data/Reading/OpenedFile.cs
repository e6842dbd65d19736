using CsvHelper;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>A file whose format is known, positioned before its first row.</summary>
/// <param name="Csv">Reads the fields.</param>
/// <param name="Format">What the columns hold.</param>
internal sealed record OpenedFile(CsvReader Csv, RowFormat Format);
