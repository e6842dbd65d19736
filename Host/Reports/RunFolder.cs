using System.Text.Json;
using StrategyHost.Host.Reports.Artifacts;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.Host.Reports;

/// <summary>The finished artifacts of a run, read back from its folder.</summary>
internal sealed record RunFolder
{
    public required SummaryFile Summary { get; init; }

    public required TradeTable Trades { get; init; }

    public required double[] Equity { get; init; }

    public required EventFile Events { get; init; }

    /// <summary>Values of the strategy's own indicators; empty where it has none.</summary>
    public required IReadOnlyList<NamedColumn> OwnIndicators { get; init; }

    /// <summary>Null where the run has none.</summary>
    public required JsonElement? Certificate { get; init; }

    /// <summary>Reads a folder.</summary>
    /// <param name="directory">Where <c>backtest</c> left the artifacts.</param>
    /// <param name="times">Times of the run's bars in UTC ticks.</param>
    /// <exception cref="ReportException">An artifact is missing or not what it should be.</exception>
    public static RunFolder Read(string directory, long[] times)
    {
        try
        {
            var trades = Task.Run(() => TradeFile.Read(Open(directory, ArtifactNames.Trades)));
            var events = Task.Run(() => EventFile.Read(Open(directory, ArtifactNames.Events), times));
            return new RunFolder
            {
                Summary = SummaryFile.Read(File.ReadAllBytes(Path.Combine(directory, ArtifactNames.Files[ArtifactNames.Summary]))),
                Equity = EquityFile.Read(Open(directory, ArtifactNames.EquityCurve), times.Length),
                Trades = trades.GetAwaiter().GetResult(),
                Events = events.GetAwaiter().GetResult(),
                OwnIndicators = ReadOwnIndicators(directory, times.Length),
                Certificate = ReadCertificate(Path.Combine(directory, CertificateFile.FileName)),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ReportException($"{directory}: {exception.Message}", exception);
        }
    }

    private static FileStream Open(string directory, string artifact) =>
        new(Path.Combine(directory, ArtifactNames.Files[artifact]), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private static IReadOnlyList<NamedColumn> ReadOwnIndicators(string directory, int bars) =>
        File.Exists(Path.Combine(directory, ArtifactNames.Files[ArtifactNames.OwnIndicators]))
            ? OwnIndicatorsFile.Read(Open(directory, ArtifactNames.OwnIndicators), bars)
            : [];

    private static JsonElement? ReadCertificate(string path)
    {
        if (!File.Exists(path))
            return null;
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
