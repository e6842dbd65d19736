using CsvHelper;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>How the fields of all data files are told apart.</summary>
internal static class CsvDialect
{
    /// <summary>RFC 4180 with a detected separator; broken quoting is an error, and a record is at most 64 KiB, so that no stray quote or binary file fills the memory.</summary>
    internal static CsvReaderOptions Options { get; } = new()
    {
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = 1 << 16,
        BufferSize = 1 << 17,
    };

    /// <summary>The same with lines counted, which costs a quarter more: for files known to break a rule.</summary>
    internal static CsvReaderOptions CountingLines { get; } = Options with { TrackLineNumbers = true };
}
