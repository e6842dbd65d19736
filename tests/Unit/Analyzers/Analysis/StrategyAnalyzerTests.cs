using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StrategyHost.Analyzers.Analysis;
using StrategyHost.Compiler;
using StrategyHost.Compiler.References;

namespace StrategyHost.Unit.Analyzers.Analysis;

/// <summary>The IDE shows what the gate decides.</summary>
public sealed class StrategyAnalyzerTests
{
    private static readonly string Source = RuleAssert.InFindEntries(
        "var t = DateTime.Now; lock (this) { } var r = new Random(); Environment.Exit(1);", "private static int _count;");

    [Test]
    public async Task Reports_what_the_compiler_reports()
    {
        var reported = await Analyse(Source, "/project/Strategies/Sample.cs");
        var gate = RuleAssert.Compile(Source).Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("SH", StringComparison.Ordinal)).Select(diagnostic => diagnostic.Id);
        Assert.That(reported.Select(diagnostic => diagnostic.Id), Is.EquivalentTo(gate));
    }

    [Test]
    public async Task Leaves_what_the_build_generates_alone() =>
        Assert.That(await Analyse(Source, "/project/Strategies/obj/Debug/Sample.g.cs"), Is.Empty);

    private static async Task<ImmutableArray<Diagnostic>> Analyse(string source, string path)
    {
        var tree = CSharpSyntaxTree.ParseText(source, CompilationPolicy.Parsing, path);
        var compilation = CSharpCompilation.Create(
            "Strategies", [tree, CompilationPolicy.GlobalUsings.WithFilePath("/project/obj/usings.cs")], ReferenceSet.References, CompilationPolicy.Compiling);
        return await compilation.WithAnalyzers([new StrategyAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
