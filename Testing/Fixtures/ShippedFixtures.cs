namespace StrategyHost.Testing.Fixtures;

/// <summary>Files that came with a request, by <c>folder/name</c>.</summary>
internal sealed class ShippedFixtures(IReadOnlyDictionary<string, byte[]> files) : FixtureFiles
{
    internal override IReadOnlyList<string> Names(string folder) =>
        [.. files.Keys.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Select(name => name[(folder.Length + 1)..]).Order(StringComparer.Ordinal)];

    protected override byte[]? Find(string folder, string file) => files.GetValueOrDefault($"{folder}/{file}");
}
