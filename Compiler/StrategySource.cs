using System.Security.Cryptography;
using System.Text;

namespace StrategyHost.Compiler;

/// <summary>The bytes of one strategy file and where they came from.</summary>
public sealed class StrategySource
{
    private StrategySource(string path, byte[] bytes)
    {
        Path = path;
        Bytes = bytes;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>The path as given; for messages only, it does not enter the image.</summary>
    public string Path { get; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal: what <c>sha256sum</c> prints for the file.</summary>
    public string Sha256 { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; its encoding is judged by the compiler.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static StrategySource FromFile(string path) => new(path, File.ReadAllBytes(path));

    /// <summary>Takes bytes that were read elsewhere.</summary>
    internal static StrategySource FromBytes(string path, byte[] bytes) => new(path, bytes);

    /// <summary>Takes a source that is not a file.</summary>
    /// <param name="text">The source.</param>
    /// <param name="path">What to call it in messages.</param>
    public static StrategySource FromText(string text, string path = StrategyCompiler.SourceName)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new StrategySource(path, Encoding.UTF8.GetBytes(text));
    }
}
