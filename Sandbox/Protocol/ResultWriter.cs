using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>The runner's side of a result: ready, then for each set its progress, artifacts and report, then the seal.</summary>
internal sealed class ResultWriter : IDisposable
{
    private readonly Seal _seal = new();
    private readonly FrameWriter _frames;

    internal ResultWriter(Stream stream) => _frames = new FrameWriter(stream, _seal);

    internal void Ready() => Send(FrameType.Ready, new PayloadWriter().Bytes(ProtocolLimits.Magic).Int(ProtocolLimits.Version));

    internal void Progress(RunProgress progress) =>
        Send(FrameType.Progress, new PayloadWriter().Int(progress.Completed).Int(progress.Total));

    /// <summary>A stream whose bytes become an artifact of the report that follows.</summary>
    internal Stream OpenArtifact(string name) => new ArtifactStream(_frames, name);

    internal void TestBegins(string name) => Send(FrameType.TestBegins, new PayloadWriter().Text(name));

    internal void TestEnds(TestCaseReport test) => Send(FrameType.TestEnds, TestPayload.Write(test));

    internal void Report(RunReport report) => Send(FrameType.Report, ReportPayload.Write(report));

    internal void Done(ReadOnlySpan<byte> nonce)
    {
        _frames.Write(FrameType.Done, _seal.Close(nonce));
        _frames.Flush();
    }

    /// <summary>Says why the request cannot be served, and seals it: a strategy must not blame the sandbox.</summary>
    internal void Refuse(string reason, ReadOnlySpan<byte> nonce)
    {
        const int MaxChars = ProtocolLimits.MaxRefusalBytes / 4;
        Send(FrameType.Refused, new PayloadWriter().Text(reason.Length > MaxChars ? reason[..MaxChars] : reason));
        Done(nonce);
    }

    public void Dispose() => _seal.Dispose();

    private void Send(FrameType type, PayloadWriter payload)
    {
        _frames.Write(type, payload.Written);
        _frames.Flush();
    }
}
