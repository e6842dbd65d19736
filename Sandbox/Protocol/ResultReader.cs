using System.Security.Cryptography;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>The host's side of a result. It takes nothing for granted but the limits it announced itself.</summary>
internal sealed class ResultReader : IDisposable
{
    private readonly Seal _seal = new();
    private readonly FrameReader _frames;
    private readonly int _sets;
    private readonly ArtifactCollector _artifacts;

    internal ResultReader(Stream stream, int sets, long maxOutputBytes)
    {
        _frames = new FrameReader(stream, _seal);
        _sets = sets;
        _artifacts = new ArtifactCollector(maxOutputBytes);
    }

    /// <summary>What was told about tests.</summary>
    internal TestCollector Tests { get; } = new();

    /// <summary>Whether the runner has begun to speak.</summary>
    internal bool IsReady { get; private set; }

    /// <summary>Reads until the seal.</summary>
    /// <returns>One report a parameter set; with the reason instead where the runner refuses the request.</returns>
    /// <exception cref="ProtocolException">It is not a result, not the one of this nonce, or larger than allowed.</exception>
    internal (IReadOnlyList<RunReport> Reports, string? Refusal) Read(ReadOnlySpan<byte> nonce, Action<RunProgress>? progress)
    {
        Greeting.Read(_frames.Read(FrameType.Ready)).End();
        IsReady = true;
        var reports = new List<RunReport>(Math.Min(_sets, 1024));
        while (true)
        {
            var header = reports.Count < _sets
                ? _frames.ReadHeader(FrameType.Progress, FrameType.TestBegins, FrameType.TestEnds, FrameType.Artifact, FrameType.Report, FrameType.Refused)
                : _frames.ReadHeader(FrameType.Done);
            if (header.Type == FrameType.Refused)
                return ([], Refusal(header, nonce));
            if (header.Type == FrameType.Done)
            {
                CheckSeal(header, nonce);
                return (reports, null);
            }

            Take(header, reports, progress);
        }
    }

    public void Dispose() => _seal.Dispose();

    private void Take(FrameHeader header, List<RunReport> reports, Action<RunProgress>? progress)
    {
        var payload = _frames.ReadPayload(header);
        switch (header.Type)
        {
            case FrameType.Progress:
                var told = Progress(payload);
                if (told.Completed != reports.Count || told.Total != _sets)
                    throw ProtocolException.Violation($"progress of {told.Completed} of {told.Total} is told after {reports.Count} reports of {_sets}");
                progress?.Invoke(told);
                break;
            case FrameType.TestBegins:
                Tests.Begin(payload);
                break;
            case FrameType.TestEnds:
                Tests.End(payload);
                break;
            case FrameType.Artifact:
                _artifacts.Add(payload);
                break;
            default:
                reports.Add(ReportPayload.Read(payload) with { Artifacts = _artifacts.Take() });
                break;
        }
    }

    private static RunProgress Progress(byte[] bytes)
    {
        var payload = new PayloadReader(bytes);
        var progress = new RunProgress(payload.Int(), payload.Int());
        payload.End();
        return progress;
    }

    private string Refusal(FrameHeader header, ReadOnlySpan<byte> nonce)
    {
        var payload = new PayloadReader(_frames.ReadPayload(header));
        var reason = payload.Text();
        payload.End();
        CheckSeal(_frames.ReadHeader(FrameType.Done), nonce);
        return reason;
    }

    private void CheckSeal(FrameHeader header, ReadOnlySpan<byte> nonce)
    {
        var expected = _seal.Close(nonce);
        if (!CryptographicOperations.FixedTimeEquals(_frames.ReadPayload(header), expected))
            throw ProtocolException.Violation("the seal is not the one of this run");
    }
}
