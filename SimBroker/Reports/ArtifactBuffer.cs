using System.Buffers;
using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Reports;

/// <summary>A window on a stream: what is written gathers in one block, so that memory does not grow with the run.</summary>
internal sealed class ArtifactBuffer(Stream stream) : IBufferWriter<byte>
{
    private const int BlockLength = 64 * 1024;

    private byte[] _block = new byte[BlockLength];
    private int _used;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _block.AsMemory(_used);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _block.AsSpan(_used);
    }

    /// <summary>Replaces the last byte, which must have been written since the last request for room.</summary>
    internal void ReplaceLast(byte value) => _block[_used - 1] = value;

    internal void Flush()
    {
        stream.Write(_block, 0, _used);
        _used = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int size)
    {
        if (_block.Length - _used < Math.Max(1, size))
            MakeRoom(size);
    }

    private void MakeRoom(int size)
    {
        Flush();
        if (_block.Length < size)
            _block = new byte[size]; // One field larger than the block: a comment of many pages.
    }
}
