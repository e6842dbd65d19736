using StrategyHost.Compiler;

namespace StrategyHost.Unit.Analyzers;

/// <summary>Compiles strategies and compares what is found with what is marked.</summary>
internal static class RuleAssert
{
    /// <summary>A strategy whose <c>FindEntries</c> holds these statements.</summary>
    internal static string InFindEntries(string statements, string members = "") =>
        $$"""
        using StrategyHost;

        /// <summary>A strategy.</summary>
        public sealed class Sample : Strategy
        {
            {{members}}

            public override OrderRequest? FindEntries(Market market)
            {
                {{statements}}
                return null;
            }
        }
        """;

    /// <summary>A strategy that registers indicators: <c>_fast</c> and <c>_slow</c> averages, and <c>_rsi</c>.</summary>
    internal static string WithIndicators(string condition) =>
        $$"""
        using StrategyHost;
        using StrategyHost.Indicators;

        /// <summary>A strategy.</summary>
        public sealed class Sample : Strategy
        {
            private Series _fast = Series.Empty, _slow = Series.Empty, _rsi = Series.Empty, _williams = Series.Empty;

            public override void PrepareIndicators(IndicatorSet indicators)
            {
                (_fast, _slow) = (indicators.Sma(5), indicators.Sma(20));
                _rsi = indicators.Rsi(14);
                _williams = indicators.WilliamsR(14);
            }

            public override OrderRequest? FindEntries(Market market) => {{condition}} ? OrderRequest.Buy(1) : null;
        }
        """;

    internal static CompilationResult Compile(string source, bool strict = false) =>
        new StrategyCompiler(new StrategyCompilerOptions { Strict = strict }).Compile(StrategySource.FromText(source));

    /// <summary>Errors and SH warnings are exactly those marked.</summary>
    internal static CompilationResult Finds(string marked)
    {
        var expected = MarkedSource.Parse(marked);
        var result = Compile(expected.Text);
        var lines = expected.Text.Split('\n');
        var found = result.Diagnostics
            .Where(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error || diagnostic.Id.StartsWith("SH", StringComparison.Ordinal))
            .Select(diagnostic => $"{diagnostic.Id} ({diagnostic.Line},{diagnostic.Column}): {Code(lines, diagnostic)}");
        Assert.That(found, Is.EqualTo(expected.Findings), string.Join('\n', result.Diagnostics));
        return result;
    }

    private static string Code(string[] lines, StrategyDiagnostic diagnostic) =>
        diagnostic.Line == diagnostic.EndLine
            ? lines[diagnostic.Line - 1][(diagnostic.Column - 1)..(diagnostic.EndColumn - 1)]
            : lines[diagnostic.Line - 1][(diagnostic.Column - 1)..];
}
