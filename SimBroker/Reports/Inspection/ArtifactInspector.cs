using CsvHelper;

namespace StrategyHost.SimBroker.Reports.Inspection;

/// <summary>
/// Reads the artifacts of a run back and finds what cannot be: files that are missing or no files, other columns, values that are
/// no numbers, times that do not go forward, and artifacts that contradict each other. Schemas are for others to check.
/// </summary>
public static class ArtifactInspector
{
    /// <summary>More say nothing new.</summary>
    private const int MostFaultsOfAFile = 5;

    /// <summary>Inspects the artifacts in a directory.</summary>
    /// <param name="directory">Where they lie.</param>
    /// <returns>The faults, at most a few of each file; empty when there is none.</returns>
    public static IReadOnlyList<ArtifactFault> Inspect(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        var faults = ArtifactNames.Files.SelectMany(artifact => Presence(directory, artifact.Value, ArtifactNames.IsOptional(artifact.Key))).ToList();
        if (faults.Count > 0)
            return faults;
        var summary = RunSummaryFacts.Read(Open(directory, ArtifactNames.Summary), faults);
        var trades = Rows(directory, ArtifactNames.Trades, faults, TradesInspection.Inspect);
        var points = Rows(directory, ArtifactNames.EquityCurve, faults, EquityInspection.Inspect);
        Take(ArtifactNames.Events, faults, EventsInspection.Inspect(Open(directory, ArtifactNames.Events), summary?.RunId));
        if (summary is not null && faults.Count == 0)
            faults.AddRange(summary.Compare(trades, points));
        return faults;
    }

    private static IEnumerable<ArtifactFault> Presence(string directory, string file, bool isOptional)
    {
        var info = new FileInfo(Path.Combine(directory, file));
        if (!info.Exists && isOptional)
            yield break;
        if (!info.Exists)
            yield return new ArtifactFault(file, null, "is missing");
        else if (info.LinkTarget is not null)
            yield return new ArtifactFault(file, null, "is a link, not a file");
        // A run without any order leaves an empty log; every other file has at least a header.
        else if (info.Length == 0 && file != ArtifactNames.Files[ArtifactNames.Events])
            yield return new ArtifactFault(file, null, "is empty");
    }

    private static FileStream Open(string directory, string artifact) => File.OpenRead(Path.Combine(directory, ArtifactNames.Files[artifact]));

    /// <returns>Number of rows without the header.</returns>
    private static int Rows(string directory, string artifact, List<ArtifactFault> faults, Func<CsvReader, RowFaultList, int> inspect)
    {
        var list = new RowFaultList();
        var rows = 0;
        using var stream = Open(directory, artifact);
        try
        {
            using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw });
            rows = inspect(csv, list);
        }
        catch (CsvFormatException malformed)
        {
            list.Add((int)malformed.LineNumber, $"is not valid CSV: {malformed.Message}");
        }

        Take(artifact, faults, list.All);
        return rows;
    }

    private static void Take(string artifact, List<ArtifactFault> faults, IEnumerable<(int Line, string Message)> found) =>
        faults.AddRange(found.Take(MostFaultsOfAFile).Select(fault => new ArtifactFault(ArtifactNames.Files[artifact], fault.Line, fault.Message)));
}
