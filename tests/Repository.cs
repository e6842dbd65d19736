namespace StrategyHost;

/// <summary>Where the checkout lies that the tests were built from, and what stands beside it.</summary>
internal static class Repository
{
    /// <summary>The folder of StrategyHost.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of the shared test material beside the checkout; the test is skipped where that is absent.</summary>
    public static string Shared(params string[] parts)
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
        if (!Directory.Exists(folder))
            Assert.Ignore("needs ../shared (golden values and market data), which is not beside this checkout");
        return Path.Combine([folder, .. parts]);
    }

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
