using System.Buffers.Binary;

namespace StrategyHost.Sandbox.Docker;

/// <summary>
/// The attach stream of a container without a terminal: what is written is its input, what is read comes in pieces that say
/// whether they are output or errors. Reading gives the output; errors are kept aside, their begin only.
/// </summary>
internal sealed class AttachedStream(Stream stream) : Stream
{
    private const byte Output = 1;
    private const byte Errors = 2;
    private const int MaxErrorBytes = 8 << 10;

    private readonly byte[] _header = new byte[8];
    private readonly MemoryStream _errors = new();
    private int _left;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The begin of what was written to the standard error before the last output that was read.</summary>
    internal string ErrorText => System.Text.Encoding.UTF8.GetString(_errors.GetBuffer(), 0, (int)_errors.Length);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (_left == 0)
        {
            if (stream.ReadAtLeast(_header, _header.Length, throwOnEndOfStream: false) < _header.Length)
                return 0;
            var length = BinaryPrimitives.ReadInt32BigEndian(_header.AsSpan(4));
            if (length < 0)
                throw new IOException("The Docker engine sent a piece of impossible length.");
            if (_header[0] == Output)
                _left = length;
            else if (!Skip(length, keep: _header[0] == Errors))
                return 0;
        }

        var read = stream.Read(buffer[..Math.Min(buffer.Length, _left)]);
        _left = read == 0 ? 0 : _left - read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => stream.Write(buffer);

    public override void Flush() => stream.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    private bool Skip(int length, bool keep)
    {
        Span<byte> piece = stackalloc byte[1024];
        while (length > 0)
        {
            var read = stream.Read(piece[..Math.Min(piece.Length, length)]);
            if (read == 0)
                return false;
            length -= read;
            if (keep)
                _errors.Write(piece[..(int)Math.Min(read, MaxErrorBytes - _errors.Length)]);
        }

        return true;
    }
}
