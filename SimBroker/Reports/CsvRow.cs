using System.Buffers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Writes fields of CSV rows (RFC 4180): text that holds a comma, semicolon, quote or line break is quoted, quotes doubled.</summary>
internal sealed class CsvRow(ArtifactBuffer output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\"\r\n");

    private readonly IsoTimeFormatter _time = new();
    private bool _isFirst = true;

    internal void Add(string? text)
    {
        Separate();
        if (text is null)
            return;
        if (!text.AsSpan().ContainsAny(Special))
            output.WriteText(text);
        else
            output.WriteText($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    internal void Add(int value)
    {
        Separate();
        output.Advance(InvariantNumber.Format(value, output.GetSpan(InvariantNumber.MaxLength)));
    }

    internal void Add(double? value)
    {
        Separate();
        if (value is { } number)
            output.Advance(InvariantNumber.Format(number, output.GetSpan(InvariantNumber.MaxLength)));
    }

    internal void Add(decimal value)
    {
        Separate();
        output.Advance(InvariantNumber.Format(value, output.GetSpan(InvariantNumber.MaxLength)));
    }

    internal void Add(DateTime time)
    {
        Separate();
        output.Advance(_time.Format(time, output.GetSpan(IsoTimeFormatter.MaxLength)));
    }

    internal void End()
    {
        output.Write((byte)'\n');
        _isFirst = true;
    }

    private void Separate()
    {
        if (!_isFirst)
            output.Write((byte)',');
        _isFirst = false;
    }
}
