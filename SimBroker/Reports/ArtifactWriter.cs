using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// Writes a run's artifacts: UTF-8 without byte order mark, lines end in <c>\n</c>, numbers in invariant culture and shortest
/// round-trip form. The same run gives the same bytes. All files are written beside their places first and then moved, the
/// summary last, so that no reader ever meets half a file.
/// </summary>
public static class ArtifactWriter
{
    /// <summary>How the names of files end that are being written.</summary>
    public const string TemporaryExtension = ".tmp";

    /// <summary>Computes the metrics and writes all artifacts.</summary>
    /// <inheritdoc cref="Write(string, BrokerReport, RunFacts, PerformanceMetrics)"/>
    public static IReadOnlyDictionary<string, string> Write(string directory, BrokerReport report, RunFacts facts) =>
        Write(directory, report, facts, MetricsCalculator.Calculate(report, facts));

    /// <summary>Writes all artifacts.</summary>
    /// <param name="directory">Created if missing; files of the same names in it are replaced.</param>
    /// <param name="report">What happened at the broker.</param>
    /// <param name="facts">What made the run.</param>
    /// <param name="metrics">The run's metrics.</param>
    /// <returns>The path of each file by its artifact's name (<see cref="ArtifactNames"/>).</returns>
    /// <exception cref="ArtifactException">The directory cannot be made or written.</exception>
    /// <exception cref="ArgumentException">The facts do not belong to the run, or their broker options are not a JSON object.</exception>
    public static IReadOnlyDictionary<string, string> Write(
        string directory, BrokerReport report, RunFacts facts, PerformanceMetrics metrics)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(metrics);
        return WriteAll(directory, Contents(report, facts, metrics));
    }

    /// <summary>Writes all artifacts to streams of the caller's.</summary>
    /// <param name="open">Opens the stream of an artifact by its name; it is disposed before the next is opened.</param>
    /// <param name="report">What happened at the broker.</param>
    /// <param name="facts">What made the run.</param>
    /// <param name="metrics">The run's metrics.</param>
    public static void Write(Func<string, Stream> open, BrokerReport report, RunFacts facts, PerformanceMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(metrics);
        foreach (var (name, write) in Contents(report, facts, metrics))
        {
            using var stream = open(name);
            write(stream);
        }
    }

    /// <summary>Writes artifacts whose bytes were made elsewhere.</summary>
    /// <param name="directory">Created if missing; files of the same names in it are replaced.</param>
    /// <param name="artifacts">The bytes of every artifact by its name.</param>
    /// <param name="mark">Part of the names of files that are being written; another for each writer of the same directory.</param>
    /// <returns>The path of each file by its artifact's name (<see cref="ArtifactNames"/>).</returns>
    /// <exception cref="ArtifactException">The directory cannot be made or written.</exception>
    /// <exception cref="ArgumentException">An artifact that every run has is missing.</exception>
    public static IReadOnlyDictionary<string, string> Write(
        string directory, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> artifacts, string mark = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        ArgumentNullException.ThrowIfNull(artifacts);
        var names = ArtifactNames.Files.Keys.Where(name => artifacts.ContainsKey(name) || !ArtifactNames.IsOptional(name));
        return WriteAll(directory, [.. names.Select(name => artifacts.TryGetValue(name, out var bytes)
            ? (name, (Action<Stream>)(stream => stream.Write(bytes.Span)))
            : throw new ArgumentException($"The artifact '{name}' is missing.", nameof(artifacts)))], mark);
    }

    private static (string Name, Action<Stream> Write)[] Contents(BrokerReport report, RunFacts facts, PerformanceMetrics metrics) =>
    [
        (ArtifactNames.Trades, stream => TradesCsv.Write(stream, report.Trades)),
        (ArtifactNames.EquityCurve, stream => EquityCurveCsv.Write(stream, report.EquityCurve)),
        (ArtifactNames.Events, stream => EventsLog.Write(stream, report.Events, facts.RunId)),
        .. OwnIndicators(facts),
        (ArtifactNames.Summary, stream => SummaryJson.Write(stream, report, facts, metrics)),
    ];

    private static (string Name, Action<Stream> Write)[] OwnIndicators(RunFacts facts) => facts.OwnIndicators.Count == 0
        ? []
        : [(ArtifactNames.OwnIndicators, stream => OwnIndicatorsCsv.Write(stream, facts.Bars.Times, facts.OwnIndicators))];

    private static OrderedDictionary<string, string> WriteAll(
        string directory, (string Name, Action<Stream> Write)[] contents, string mark = "")
    {
        try
        {
            return WriteFiles(directory, contents, mark);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ArtifactException(
                $"The artifacts cannot be written to '{directory}': {error.Message} Free the place or name another directory.", error);
        }
    }

    private static OrderedDictionary<string, string> WriteFiles(
        string directory, (string Name, Action<Stream> Write)[] contents, string mark)
    {
        Directory.CreateDirectory(directory);
        var paths = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _) in contents)
            paths.Add(name, Path.Combine(directory, ArtifactNames.Files[name]));
        try
        {
            foreach (var (name, write) in contents)
                WriteFile(TemporaryPath(paths[name], mark), write);
            foreach (var path in paths.Values)
                File.Move(TemporaryPath(path, mark), path, overwrite: true);
        }
        catch
        {
            foreach (var path in paths.Values)
                File.Delete(TemporaryPath(path, mark));
            throw;
        }

        return paths;
    }

    private static void WriteFile(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        write(stream);
    }

    private static string TemporaryPath(string path, string mark) => $"{path}{mark}{TemporaryExtension}";
}
