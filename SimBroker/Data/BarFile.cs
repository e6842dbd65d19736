using System.Globalization;
using CsvHelper;
using StrategyHost.SimBroker.Data.Quality;
using StrategyHost.SimBroker.Data.Reading;
using StrategyHost.Trading;

namespace StrategyHost.SimBroker.Data;

/// <summary>
/// Bar files: CSV with a header row in any order and case. Names: <c>timestamp|time|date|datetime|open time</c>, <c>open|o</c>,
/// <c>high|h</c>, <c>low|l</c>, <c>close|c</c>, <c>volume|vol|v</c> (optional); other columns are ignored. Times: ISO 8601 (UTC unless
/// an offset is given), <c>yyyy-MM-dd</c>, <c>yyyyMMdd</c>, or epoch seconds, milli-, micro- or nanoseconds. The separator is a comma,
/// semicolon, tab or bar.
/// </summary>
public static class BarFile
{
    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Symbol, range and repairs; null: the defaults.</param>
    /// <returns>The bars and their facts, or the first violation.</returns>
    public static DataResult<BarData> Read(string path, BarReadOptions? options = null) =>
        BarSource.Load(path, options ?? new BarReadOptions(), HeaderFormat.Infer);

    /// <summary>Reads and checks the content of a file that is in memory.</summary>
    /// <param name="name">What it is called, in faults and as the default symbol.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="options">Symbol, range and repairs; null: the defaults.</param>
    /// <returns>The bars and their facts, or the first violation.</returns>
    public static DataResult<BarData> Read(string name, byte[] content, BarReadOptions? options = null) =>
        BarSource.Load(name, () => new MemoryStream(content, writable: false), options ?? new BarReadOptions(), HeaderFormat.Infer);

    /// <summary>Facts and quality findings of a file; violations are counted, not refused, as long as a bar is left.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The facts, or why there is none.</returns>
    public static DataResult<BarFileInfo> Inspect(string path)
    {
        var data = Read(path, new BarReadOptions { Repair = RepairKinds.All });
        return data.IsOk ? BarInspector.Inspect(data.Value) : data.Fault;
    }

    /// <summary>Writes the canonical form: <c>timestamp,open,high,low,close,volume</c>, ISO 8601 in UTC, shortest round-trip numbers, LF.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="bars">The bars.</param>
    public static void Write(string path, BarColumns bars)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        Write(stream, bars);
    }

    /// <summary>Writes the canonical form to a stream, which stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="bars">The bars.</param>
    public static void Write(Stream stream, BarColumns bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", BufferSize = 1 << 18 }, leaveOpen: true);
        foreach (var name in (string[])["timestamp", "open", "high", "low", "close", "volume"])
            csv.WriteField(name);
        csv.EndRecord();
        Span<byte> time = stackalloc byte[CanonicalTime.MaxLength];
        for (var i = 0; i < bars.Count; i++)
        {
            csv.WriteField(time[..CanonicalTime.Format(bars.Times[i], time)]);
            csv.WriteField(bars.Open[i], default, CultureInfo.InvariantCulture);
            csv.WriteField(bars.High[i], default, CultureInfo.InvariantCulture);
            csv.WriteField(bars.Low[i], default, CultureInfo.InvariantCulture);
            csv.WriteField(bars.Close[i], default, CultureInfo.InvariantCulture);
            csv.WriteField(bars.Volume[i], default, CultureInfo.InvariantCulture);
            csv.EndRecord();
        }
    }
}
