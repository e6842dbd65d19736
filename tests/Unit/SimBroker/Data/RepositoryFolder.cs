namespace StrategyHost.Unit.SimBroker.Data;

/// <summary>Finds the repository's folders from the test's own.</summary>
internal static class RepositoryFolder
{
    internal static string Market => Path.Combine(Root, "fixtures", "market");

    /// <summary>Real market data beside the repository, which a clone may lack.</summary>
    internal static string SharedBars => Path.Combine(Root, "..", "shared", "data", "bars");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "StrategyHost.sln")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("StrategyHost.sln is in no folder above the tests.");
            return folder.FullName;
        }
    }
}
