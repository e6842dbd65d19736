namespace StrategyHost.Sandbox.Protocol;

/// <summary>What a frame may hold. A reader refuses more before it makes room for it.</summary>
internal static class ProtocolLimits
{
    internal const int Version = 2;
    internal const int NonceBytes = 32;
    internal const int SealBytes = 32;
    internal const int MaxSettingsBytes = 32 << 20;
    internal const int MaxImageBytes = 16 << 20;
    internal const int MaxBars = 50_000_000;
    internal const int MaxParameterSets = 100_000;
    internal const int MaxEntries = 1_000;
    internal const int MaxReportBytes = 1 << 20;
    internal const int MaxArtifactChunk = 256 << 10;
    internal const int MaxArtifactsPerRun = 16;
    internal const int MaxRefusalBytes = 64 << 10;
    internal const int MaxFixtureBytes = 64 << 20;
    internal const int MaxTestNameBytes = 8 << 10;
    internal const int MaxTestBytes = 512 << 10;
    internal const int MaxTests = 10_000;
    internal const int MaxPlaces = 100_000;

    /// <summary>"SHRP" at the begin of the first frame of each side.</summary>
    internal static ReadOnlySpan<byte> Magic => "SHRP"u8;

    internal static int MaxPayload(FrameType type) => type switch
    {
        FrameType.Hello => 8 + NonceBytes,
        FrameType.Settings => MaxSettingsBytes,
        FrameType.Image or FrameType.Symbols => MaxImageBytes,
        FrameType.Column => MaxBars * sizeof(double),
        FrameType.Ready => 8,
        FrameType.Progress => 8,
        FrameType.Artifact => MaxArtifactChunk,
        FrameType.Report => MaxReportBytes,
        FrameType.Done => SealBytes,
        FrameType.Refused => MaxRefusalBytes,
        FrameType.Fixture => MaxFixtureBytes,
        FrameType.TestBegins => MaxTestNameBytes,
        FrameType.TestEnds => MaxTestBytes,
        _ => throw ProtocolException.Violation($"frame type {(byte)type} is unknown"),
    };
}
