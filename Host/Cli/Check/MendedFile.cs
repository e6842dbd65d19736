using System.Text;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Fixes;

namespace StrategyHost.Host.Cli.Check;

/// <summary>A file before and after its fixes.</summary>
internal sealed class MendedFile
{
    private readonly FixedSource _fixed;
    private readonly bool _hasByteOrderMark;

    private MendedFile(string path, FixedSource mended, bool hasByteOrderMark, StrategySource original)
    {
        Path = path;
        _fixed = mended;
        _hasByteOrderMark = hasByteOrderMark;
        Source = HasChanged ? StrategySource.FromText(Text(), path) : original;
        Diff = HasChanged ? UnifiedDiff.Of(ProjectFolder.Display(path), mended.Before, mended.After) : "";
    }

    public string Path { get; }

    public IReadOnlyList<AppliedFix> Fixes => _fixed.Fixes;

    public bool HasChanged => _fixed.Before != _fixed.After;

    /// <summary>The file's bytes as they are after the fixes.</summary>
    public StrategySource Source { get; }

    /// <summary>What changed; empty where nothing did.</summary>
    public string Diff { get; }

    public static MendedFile Read(string path)
    {
        var source = StrategySource.FromFile(path);
        var start = new byte[3];
        using var file = File.OpenRead(path);
        var hasByteOrderMark = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(Encoding.UTF8.Preamble);
        return new MendedFile(path, StrategyFixer.Fix(source), hasByteOrderMark, source);
    }

    /// <summary>Puts the new text in the file's place in one step: an interrupted run leaves the old file or the new one.</summary>
    public void Write()
    {
        var temporary = Path + ".fixed";
        File.WriteAllText(temporary, Text(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(temporary, Path, overwrite: true);
    }

    private string Text() => (_hasByteOrderMark ? "\uFEFF" : "") + _fixed.After;
}
