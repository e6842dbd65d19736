namespace StrategyHost;

/// <summary>Golden values and market data that stand beside the checkout; a test without them is skipped.</summary>
internal static class SharedMaterial
{
    /// <summary>Path of a file or folder of it.</summary>
    public static string PathOf(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Repository.Root, "..", "shared", .. parts]));
        if (!Path.Exists(path))
            Assert.Ignore($"needs ../shared/{string.Join('/', parts)}, which is not part of the repository");
        return path;
    }
}
