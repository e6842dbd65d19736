using StrategyHost.Host.Reports.Model;
using StrategyHost.Host.Reports.Page;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Reports;

/// <summary><c>report.html</c>: one self-contained page about a finished run, made from its artifacts and its bars.</summary>
internal static class ReportFile
{
    public const string FileName = "report.html";

    /// <summary>What the file goes by among the artifacts. No certificate hashes it: it follows from those that are.</summary>
    public const string ArtifactName = "report";

    /// <summary>Writes the page.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <param name="bars">The bars the run was made on.</param>
    /// <param name="path">Where to; null: beside the artifacts.</param>
    /// <returns>Where it lies.</returns>
    /// <exception cref="ReportException">No report can be made of the artifacts.</exception>
    /// <exception cref="IOException">The page cannot be written.</exception>
    public static string Write(string directory, BarData bars, string? path = null)
    {
        path ??= Path.Combine(directory, FileName);
        var model = ReportModel.Of(RunFolder.Read(directory, bars.Bars.Times), bars);
        using (var stream = new FileStream(path + ".tmp", FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            PageWriter.Write(stream, model);
        File.Move(path + ".tmp", path, overwrite: true);
        return path;
    }
}
