using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Images;

/// <summary>Maps instructions to lines through a portable PDB. Symbols that cannot be read give no lines, and decide nothing.</summary>
internal sealed class SourceLines : IDisposable
{
    private readonly MetadataReaderProvider? _provider;
    private readonly MetadataReader? _symbols;

    internal SourceLines(ImmutableArray<byte> symbols)
    {
        if (symbols.IsDefaultOrEmpty)
            return;
        try
        {
            _provider = MetadataReaderProvider.FromPortablePdbImage(symbols);
            _symbols = _provider.GetMetadataReader();
        }
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            _symbols = null;
        }
    }

    public void Dispose() => _provider?.Dispose();

    /// <summary>The place of the last statement that begins at or before an offset.</summary>
    internal (int Line, int Column)? Find(MethodDefinitionHandle method, int offset)
    {
        if (_symbols is null)
            return null;
        try
        {
            return Search(method, offset);
        }
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return null;
        }
    }

    private (int Line, int Column)? Search(MethodDefinitionHandle method, int offset)
    {
        (int Line, int Column)? found = null;
        foreach (var point in _symbols!.GetMethodDebugInformation(method).GetSequencePoints())
        {
            if (point.Offset > offset && found is not null)
                break;
            if (!point.IsHidden)
                found = (point.StartLine, point.StartColumn);
        }

        return found;
    }
}
