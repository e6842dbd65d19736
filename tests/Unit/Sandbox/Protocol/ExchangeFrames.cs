using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Protocol;

namespace StrategyHost.Unit.Sandbox.Protocol;

/// <summary>A whole answer of a runner as bytes, for tests to read back and to spoil.</summary>
internal static class ExchangeFrames
{
    public static byte[] Nonce { get; } = [.. Enumerable.Range(0, ProtocolLimits.NonceBytes).Select(i => (byte)i)];

    public static RunReport Report { get; } = new()
    {
        Outcome = RunOutcome.Ok,
        EngineMs = 1.5,
        Parameters = new Dictionary<string, string> { ["Fast"] = "5", ["Slow"] = "20" },
        Summary = new RunSummary
        {
            RunId = "0123456789ab",
            IsRuined = false,
            Bars = 10,
            OpenPositions = 1,
            UnfilledOrders = 2,
            AmbiguousBars = 3,
            WorstNetProfit = -1.25m,
            BestNetProfit = 1.75m,
            Flags = ["fill_timing_close"],
            Rejections = new Dictionary<string, int> { ["no_money"] = 4 },
            Metrics = new Dictionary<string, double> { ["sharpe_ratio"] = 0.1 },
            Unavailable = new Dictionary<string, string> { ["sortino_ratio"] = "no_trades" },
            ExplanationCode = "no_signal",
            Explanation = "none",
        },
        LookAhead = new LookAheadReport
        {
            Bars = 10,
            Decisions = 9,
            TruncatedBars = 8,
            StreamedBars = 7,
            RedrawnBars = 6,
            Futures = 5,
            CounterExample = new LookAheadCounterExample("truncation", 4, 3, 2, null, "buy 1 at the market", "nothing"),
        },
    };

    /// <summary>Ready, progress, one artifact of the length given in pieces, the report, the seal.</summary>
    public static byte[] Answer(int artifactLength = 1000)
    {
        using var stream = new MemoryStream();
        using var writer = new ResultWriter(stream);
        writer.Ready();
        writer.Progress(new RunProgress(0, 1));
        using (var artifact = writer.OpenArtifact("trades"))
            artifact.Write(Artifact(artifactLength));
        writer.Report(Report);
        writer.Done(Nonce);
        return stream.ToArray();
    }

    public static byte[] Artifact(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))];

    public static IReadOnlyList<RunReport> Read(byte[] bytes, long maxOutputBytes = 1 << 20, byte[]? nonce = null)
    {
        using var stream = new MemoryStream(bytes);
        using var reader = new ResultReader(stream, 1, maxOutputBytes);
        return reader.Read(nonce ?? Nonce, null).Reports;
    }

    /// <summary>Where each frame begins.</summary>
    public static List<int> Starts(byte[] bytes)
    {
        var starts = new List<int>();
        for (var at = 0; at < bytes.Length; at += FrameHeader.Size + FrameHeader.Read(bytes.AsSpan(at)).Length)
            starts.Add(at);
        return starts;
    }
}
