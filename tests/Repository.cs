namespace StrategyHost;

/// <summary>Where the checkout lies that the tests were built from, and what stands beside it.</summary>
internal static class Repository
{
    /// <summary>The folder of StrategyHost.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The project's own files matching a pattern, without what builds leave behind.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar)
                .Any(part => part is "bin" or "obj" or ".git" or "artifacts" or "TestResults" or "node_modules"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StrategyHost.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run from a build folder inside the checkout: no StrategyHost.sln above it.");
    }
}
