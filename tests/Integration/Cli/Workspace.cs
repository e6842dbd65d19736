namespace StrategyHost.Integration.Cli;

/// <summary>A folder of a test's own with strategies, tests and artifacts; gone when the test ends.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("strategyhost-test-");

    public Workspace()
    {
        Directory.CreateDirectory(Strategies);
        Directory.CreateDirectory(PathOf("tests"));
    }

    public string Strategies => PathOf("Strategies");

    public string Artifacts => PathOf("artifacts");

    public Dictionary<string, string?> Settings => new()
    {
        ["Strategies"] = Strategies,
        ["StrategyTests"] = PathOf("tests"),
        ["SampleData"] = Repository.PathOf("fixtures", "market", "sample.csv"),
        ["Artifacts"] = Artifacts,
        // What the isolations do is tested for each of them; here it only has to be there on every machine.
        ["Sandbox"] = "none",
    };

    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>Writes a file below the workspace.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a strategy whose FindEntries has the body given.</summary>
    public string WriteStrategy(string name, string entries = "return null;", string members = "") => Write(
        Path.Combine("Strategies", name + ".cs"),
        $$"""
        using StrategyHost;
        using StrategyHost.Indicators;

        /// <summary>A test's strategy.</summary>
        public sealed class {{name}} : Strategy
        {
            {{members}}

            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market)
            {
                {{entries}}
            }
        }
        """);

    /// <summary>Writes bars that rise by one each hour from 100.</summary>
    public string WriteBars(string name = "rising.csv", int count = 50)
    {
        var rows = Enumerable.Range(0, count).Select(i =>
            FormattableString.Invariant($"{new DateTime(2024, 1, 1).AddHours(i):yyyy-MM-ddTHH:mm:ssZ},{100 + i},{101.5 + i},{99.5 + i},{101 + i},1000"));
        return Write(name, "timestamp,open,high,low,close,volume\n" + string.Join('\n', rows) + "\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
