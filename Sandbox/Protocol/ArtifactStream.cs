using System.Text;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>Sends what is written as pieces of one artifact. Each piece begins with the artifact's name.</summary>
internal sealed class ArtifactStream : Stream
{
    private readonly FrameWriter _frames;
    private readonly byte[] _piece = new byte[ProtocolLimits.MaxArtifactChunk];
    private readonly int _start;
    private int _used;
    private bool _isSent;

    internal ArtifactStream(FrameWriter frames, string name)
    {
        _frames = frames;
        var length = Encoding.UTF8.GetBytes(name, _piece.AsSpan(1));
        _piece[0] = checked((byte)length);
        _start = 1 + length;
        _used = _start;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var taken = Math.Min(buffer.Length, _piece.Length - _used);
            buffer[..taken].CopyTo(_piece.AsSpan(_used));
            _used += taken;
            buffer = buffer[taken..];
            if (_used == _piece.Length)
                Send();
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // An empty artifact is one empty piece.
        if (disposing && (_used > _start || !_isSent))
            Send();
        base.Dispose(disposing);
    }

    private void Send()
    {
        _frames.Write(FrameType.Artifact, _piece.AsSpan(0, _used));
        _used = _start;
        _isSent = true;
    }
}
