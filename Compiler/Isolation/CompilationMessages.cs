namespace StrategyHost.Compiler.Isolation;

/// <summary>What passes between the host and the processes that compile for it.</summary>
internal static class CompilationMessages
{
    /// <summary>The first byte a process sends, when it is ready to compile.</summary>
    internal const byte Ready = 0x52;

    /// <summary>Beyond any result: an image has 4 MB at most, and a few hundred findings.</summary>
    private const int MostBytes = 64 << 20;

    internal static void WriteRequest(BinaryWriter writer, StrategySource source, StrategyCompilerOptions options)
    {
        writer.Write(source.Path);
        WriteBytes(writer, source.Bytes.Span);
        writer.Write(options.Strict);
        writer.Write(options.Deadline.Ticks);
        writer.Write(options.MaxMemoryBytes);
        writer.Write(options.MaxImageBytes);
    }

    /// <summary>Null when the input has ended.</summary>
    internal static (StrategySource Source, StrategyCompilerOptions Options)? ReadRequest(BinaryReader reader)
    {
        string path;
        try
        {
            path = reader.ReadString();
        }
        catch (EndOfStreamException)
        {
            return null;
        }

        var source = StrategySource.FromBytes(path, ReadBytes(reader));
        return (source, new StrategyCompilerOptions
        {
            Strict = reader.ReadBoolean(),
            Deadline = TimeSpan.FromTicks(reader.ReadInt64()),
            MaxMemoryBytes = reader.ReadInt64(),
            MaxImageBytes = reader.ReadInt32(),
        });
    }

    internal static void WriteResult(BinaryWriter writer, CompilationResult result)
    {
        WriteText(writer, result.StrategyName);
        writer.Write(result.Diagnostics.Count);
        foreach (var diagnostic in result.Diagnostics)
            WriteDiagnostic(writer, diagnostic);
        writer.Write(result.Image is not null);
        if (result.Image is not { } image)
            return;
        WriteBytes(writer, image.Assembly);
        WriteBytes(writer, image.Symbols);
        writer.Write(image.AssemblySha256);
        writer.Write(image.ReferenceSetSha256);
    }

    /// <exception cref="IOException">The other side ended in between, or sent what no result is.</exception>
    internal static CompilationResult ReadResult(BinaryReader reader, StrategySource source)
    {
        var name = ReadText(reader);
        var diagnostics = new StrategyDiagnostic[Count(reader)];
        for (var i = 0; i < diagnostics.Length; i++)
            diagnostics[i] = ReadDiagnostic(reader);
        return new CompilationResult
        {
            Path = source.Path,
            SourceSha256 = source.Sha256,
            StrategyName = name,
            Diagnostics = diagnostics,
            Image = reader.ReadBoolean() ? ReadImage(reader, name!, source) : null,
        };
    }

    private static StrategyImage ReadImage(BinaryReader reader, string name, StrategySource source) => new()
    {
        StrategyName = name,
        Assembly = ReadBytes(reader),
        Symbols = ReadBytes(reader),
        AssemblySha256 = reader.ReadString(),
        SourceSha256 = source.Sha256,
        ReferenceSetSha256 = reader.ReadString(),
    };

    private static void WriteDiagnostic(BinaryWriter writer, StrategyDiagnostic diagnostic)
    {
        writer.Write(diagnostic.Id);
        writer.Write((int)diagnostic.Severity);
        writer.Write(diagnostic.Message);
        writer.Write(diagnostic.Line);
        writer.Write(diagnostic.Column);
        writer.Write(diagnostic.EndLine);
        writer.Write(diagnostic.EndColumn);
        writer.Write(diagnostic.Snippet);
        WriteText(writer, diagnostic.Help);
        WriteText(writer, diagnostic.Fix);
    }

    private static StrategyDiagnostic ReadDiagnostic(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Severity = (StrategyDiagnosticSeverity)reader.ReadInt32(),
        Message = reader.ReadString(),
        Line = reader.ReadInt32(),
        Column = reader.ReadInt32(),
        EndLine = reader.ReadInt32(),
        EndColumn = reader.ReadInt32(),
        Snippet = reader.ReadString(),
        Help = ReadText(reader),
        Fix = ReadText(reader),
    };

    private static void WriteText(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void WriteBytes(BinaryWriter writer, ReadOnlySpan<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader reader)
    {
        var bytes = reader.ReadBytes(Count(reader));
        return bytes;
    }

    private static int Count(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return count is >= 0 and <= MostBytes ? count : throw new InvalidDataException($"A length of {count} in a message of the compiler.");
    }
}
