using CsvHelper;

namespace StrategyHost.SimBroker.Reports;

/// <summary>How artifacts write CSV: RFC 4180 with <c>\n</c>, invariant numbers, an empty field for no value.</summary>
internal static class ArtifactCsv
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    internal static CsvWriter Create(Stream stream) => CsvWriter.Create(stream, Options, leaveOpen: true);

    /// <summary>Writes text. A semicolon is quoted as well: spreadsheets in half of the world separate fields by it.</summary>
    internal static void Text(this CsvWriter csv, string? text)
    {
        if (text is not null && text.Contains(';', StringComparison.Ordinal))
            csv.WriteField(text, CsvQuoting.Always);
        else
            csv.WriteField(text);
    }

    internal static void Number(this CsvWriter csv, double? value)
    {
        Span<byte> text = stackalloc byte[RoundTripNumber.MaxLength];
        csv.WriteField(text[..(value is { } number ? RoundTripNumber.Format(number + 0.0, text) : 0)]);
    }

    internal static void Money(this CsvWriter csv, decimal value)
    {
        Span<byte> text = stackalloc byte[CanonicalMoney.MaxLength];
        csv.WriteField(text[..CanonicalMoney.Format(value, text)]);
    }

    internal static void Time(this CsvWriter csv, DateTime time, IsoTimeFormatter formatter) => csv.WriteField(formatter.Format(time));
}
