using System.Security.Cryptography;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>
/// Hashes what is read from a stream, which stays open: the hash is that of the very bytes that became bars. While one block is
/// made into bars, another thread reads and hashes the next.
/// </summary>
internal sealed class HashingStream : Stream
{
    private const int BlockSize = 1 << 18;

    private readonly Stream _source;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _block = new byte[BlockSize];
    private byte[] _spare = new byte[BlockSize];
    private int _at;
    private int _length;
    private Task<int> _ahead;

    internal HashingStream(Stream source)
    {
        _source = source;
        _ahead = Task.Run(FillSpare);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_at == _length && !Advance())
            return 0;
        var count = Math.Min(buffer.Length, _length - _at);
        _block.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>SHA-256 of the stream, which was read to its end, lower-case hex.</summary>
    internal string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Who stops in the middle leaves a block on its way; nobody wants it, or to hear that it failed.
            Task.WaitAny(_ahead);
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Takes the block that was read ahead and has the next one read.</summary>
    /// <returns>False at the end.</returns>
    private bool Advance()
    {
        _length = _ahead.GetAwaiter().GetResult();
        _at = 0;
        if (_length == 0)
            return false;
        (_block, _spare) = (_spare, _block);
        _ahead = Task.Run(FillSpare);
        return true;
    }

    private int FillSpare()
    {
        var length = _source.ReadAtLeast(_spare, _spare.Length, throwOnEndOfStream: false);
        _hash.AppendData(_spare, 0, length);
        return length;
    }
}
