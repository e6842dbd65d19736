using System.Text;

namespace StrategyHost.Unit.Compiler.SourceLimits;

/// <summary>What bombs are written with: repetition, nesting, numbering, in a whole strategy file.</summary>
internal static class BombShapes
{
    internal static string Body(string statements, string members = "") =>
        $$"""
        using StrategyHost;

        /// <summary>A bomb.</summary>
        public sealed class Bomb : Strategy
        {
            {{members}}

            public override OrderRequest? FindEntries(Market market)
            {
                {{statements}}
                return null;
            }
        }
        """;

    internal static string Repeat(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();

    internal static string Nest(string open, string core, string close, int depth) => Repeat(open, depth) + core + Repeat(close, depth);

    internal static string Nested(int depth, Func<int, string> open, string core) => Each(depth, open) + core + Repeat(")", depth);

    /// <summary>A part for each number from 0.</summary>
    internal static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    /// <summary>The same with a comma between them.</summary>
    internal static string List(int count, Func<int, string> part) => string.Join(", ", Enumerable.Range(0, count).Select(part));
}
