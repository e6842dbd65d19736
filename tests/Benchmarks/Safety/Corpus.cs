using StrategyHost.Compiler;

namespace StrategyHost.Benchmarks.Safety;

/// <summary>The strategies of the repository, as the checks meet them.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string> Accepted { get; } = FilesIn("accepted");

    public static IReadOnlyList<string> Rejected { get; } = FilesIn("rejected");

    /// <summary>A strategy of two lines, for what counts cycles and not code.</summary>
    public static StrategySource Tiny(int number) => StrategySource.FromText(
        $$"""
        using StrategyHost;

        /// <summary>Buys at every {{number}}th close.</summary>
        public sealed class Tiny{{number}} : Strategy
        {
            private int _bars = {{number}};

            public override OrderRequest? FindEntries(Market market) => ++_bars % {{number + 2}} == 0 ? OrderRequest.Buy(1) : null;
        }
        """);

    private static string[] FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf("fixtures", "strategies", folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
