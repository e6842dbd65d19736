using System.Buffers;
using System.Text;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>Puts the pieces of artifacts together, as many bytes as are allowed.</summary>
internal sealed class ArtifactCollector(long maxBytes)
{
    private const int MaxNameLength = 32;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    private readonly OrderedDictionary<string, MemoryStream> _artifacts = new(StringComparer.Ordinal);
    private long _totalBytes;

    /// <summary>Takes a piece: the length of the artifact's name, the name, its next bytes.</summary>
    internal void Add(ReadOnlySpan<byte> piece)
    {
        if (piece.Length == 0 || piece[0] is 0 or > MaxNameLength || piece[0] >= piece.Length)
            throw ProtocolException.Violation("a piece of an artifact has no name");
        var name = Encoding.ASCII.GetString(piece.Slice(1, piece[0]));
        if (name.AsSpan().ContainsAnyExcept(NameCharacters))
            throw ProtocolException.Violation("an artifact's name has characters other than a to z and _");
        var bytes = piece[(1 + piece[0])..];
        _totalBytes += bytes.Length;
        if (_totalBytes > maxBytes)
            throw ProtocolException.Violation($"more than {maxBytes} bytes of artifacts were sent");
        Stream(name).Write(bytes);
    }

    /// <summary>The artifacts since the last call; the bytes of all calls together are limited.</summary>
    internal IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Take()
    {
        var taken = _artifacts.ToDictionary(
            pair => pair.Key, pair => (ReadOnlyMemory<byte>)pair.Value.GetBuffer().AsMemory(0, (int)pair.Value.Length), StringComparer.Ordinal);
        _artifacts.Clear();
        return taken;
    }

    private MemoryStream Stream(string name)
    {
        if (_artifacts.TryGetValue(name, out var stream))
        {
            // Pieces of one artifact follow each other: another artifact in between means that it was complete.
            return _artifacts.IndexOf(name) == _artifacts.Count - 1
                ? stream
                : throw ProtocolException.Violation($"the artifact '{name}' is sent twice");
        }

        if (_artifacts.Count == ProtocolLimits.MaxArtifactsPerRun)
            throw ProtocolException.Violation($"more than {ProtocolLimits.MaxArtifactsPerRun} artifacts were sent");
        _artifacts.Add(name, stream = new MemoryStream());
        return stream;
    }
}
