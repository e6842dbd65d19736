namespace StrategyHost.Testing.Fixtures;

/// <summary>The nearest folder <c>fixtures</c> above the tests' assembly.</summary>
internal sealed class FolderFixtures : FixtureFiles
{
    private readonly Lazy<string?> _root = new(FindRoot);

    internal override IReadOnlyList<string> Names(string folder) => FolderOf(folder) is { } path
        ? [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
        : [];

    protected override byte[]? Find(string folder, string file) =>
        FolderOf(folder) is { } path && Path.Combine(path, file) is var full && File.Exists(full) ? File.ReadAllBytes(full) : null;

    private string? FolderOf(string folder) =>
        _root.Value is { } root && Path.Combine(root, folder) is var path && Directory.Exists(path) ? path : null;

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "fixtures") is var path && Directory.Exists(path))
                return path;
        }

        return null;
    }
}
