namespace StrategyHost.Compiler;

/// <summary>Files that are part of this assembly.</summary>
internal static class EmbeddedFile
{
    internal static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is missing from the compiler's assembly: build it again.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
