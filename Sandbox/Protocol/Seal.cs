using System.Security.Cryptography;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>
/// What both sides agree that the runner said: a hash over its frames, keyed by the run's nonce at the end. It shows that the
/// result came from the program that was given the request. Of artifacts it covers the lengths: their bytes come through the
/// same pipe, and hashing them twice would cost more than the run.
/// </summary>
internal sealed class Seal : IDisposable
{
    private readonly IncrementalHash _transcript = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    internal void Add(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        _transcript.AppendData(header);
        if ((FrameType)header[0] != FrameType.Artifact)
            _transcript.AppendData(payload);
    }

    internal byte[] Close(ReadOnlySpan<byte> nonce) => HMACSHA256.HashData(nonce, _transcript.GetHashAndReset());

    public void Dispose() => _transcript.Dispose();
}
