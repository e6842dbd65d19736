using System.Buffers.Text;

namespace StrategyHost.Host.Reports.Artifacts;

/// <summary>Reads <c>equity_curve.csv</c>: the one column that the page cannot work out itself.</summary>
internal static class EquityFile
{
    /// <summary>Equity at each close, one value a bar up to the bar where the run ended.</summary>
    /// <exception cref="ReportException">A row is not one of an equity curve.</exception>
    public static double[] Read(Stream stream, int bars)
    {
        using var lines = new ArtifactLines(stream);
        if (!lines.TryRead(out var header) || !header.StartsWith("time,balance,equity,"u8))
            throw new ReportException("equity_curve.csv: expected the header time,balance,equity,… in line 1.");
        var equity = new double[bars];
        var count = 0;
        while (lines.TryRead(out var line))
        {
            if (count == bars)
                throw new ReportException($"equity_curve.csv: more than {bars} rows, one a bar: these are not the bars of the run.");
            equity[count++] = Equity(line, count + 1);
        }

        return equity[..count];
    }

    private static double Equity(ReadOnlySpan<byte> line, int number)
    {
        foreach (var _ in (ReadOnlySpan<int>)[0, 1])
            line = line[(line.IndexOf((byte)',') + 1)..];
        return Utf8Parser.TryParse(line, out double value, out var length) && length < line.Length && line[length] == (byte)','
            ? value
            : throw new ReportException($"equity_curve.csv, line {number}: there is no number in column equity.");
    }
}
