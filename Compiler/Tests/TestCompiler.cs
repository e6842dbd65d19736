using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.SourceLimits;
using StrategyHost.Compiler.Diagnostics;
using StrategyHost.Compiler.References;
using StrategyHost.Compiler.SourceLimits;
using StrategyHost.Compiler.Supervision;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Compiler.Tests;

/// <summary>
/// Compiles a strategy's tests by the rules of strategies, with NUnit, the testing library and the strategy's own public members
/// added to what may be used. A file of tests is as untrusted as a strategy.
/// </summary>
/// <param name="references">NUnit and the testing library.</param>
/// <param name="options">What a compilation may cost; null: the defaults.</param>
public sealed class TestCompiler(TestReferences references, StrategyCompilerOptions? options = null)
{
    /// <summary>What images call their source, wherever the file lies.</summary>
    public const string SourceName = "tests.cs";

    private const string AssemblyName = "StrategyTests";

    private static readonly SyntaxTree GlobalUsings = CSharpSyntaxTree.ParseText(
        SourceText.From(
            """
            global using System;
            global using System.Collections.Generic;
            global using System.Linq;
            global using NUnit.Framework;
            global using StrategyHost;
            global using StrategyHost.Testing;
            """,
            System.Text.Encoding.UTF8,
            SourceHashAlgorithm.Sha256),
        CompilationPolicy.Parsing,
        "usings.cs");

    /// <summary>Not optimised: the line of a failed assertion is worth more than the speed of a test.</summary>
    private static readonly CSharpCompilationOptions Compiling = CompilationPolicy.Compiling.WithOptimizationLevel(OptimizationLevel.Debug);

    private readonly StrategyCompilerOptions _options = options ?? StrategyCompilerOptions.Default;

    /// <summary>Compiles one file of tests. Whatever is wrong with it is in the result.</summary>
    /// <param name="tests">The source of the tests.</param>
    /// <param name="strategy">The strategy they are about.</param>
    /// <param name="cancellation">Ends the compilation early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="CompilerUnavailableException">Earlier compilations ran past their deadline and do not end.</exception>
    public TestCompilation Compile(StrategySource tests, StrategyImage strategy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tests);
        ArgumentNullException.ThrowIfNull(strategy);
        var findings = new List<Diagnostic>();
        try
        {
            var text = SourceGate.Read(tests, findings);
            if (findings.Count > 0)
                return Result(tests, text, findings, null, []);
            // The sample that warms the compiler up knows nothing of the test framework.
            var limits = _options with { Deadline = _options.DeadlineFor(tests.Bytes.Length, isWarm: false) };
            var supervised = SupervisedThread.Run(token => Compile(tests, text, strategy, token), limits, cancellation);
            return supervised.Result ?? Result(tests, text, [SourceLimitRules.OverBudget.At(Location.None, supervised.Excess!)], null, []);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or CompilerUnavailableException))
        {
            return Result(tests, SourceGate.Decode(tests, []), [SourceLimitRules.Unfinished.At(Location.None, failure.GetType().Name)], null, []);
        }
    }

    private TestCompilation Compile(StrategySource tests, SourceText text, StrategyImage strategy, CancellationToken cancellation)
    {
        var tree = CSharpSyntaxTree.ParseText(text, CompilationPolicy.Parsing, SourceName, cancellation);
        var findings = new List<Diagnostic>();
        var root = tree.GetCompilationUnitRoot(cancellation);
        SyntaxGate.Check(root, findings);
        if (findings.Count > 0)
            return Result(tests, text, findings, null, []);
        findings.AddRange(LookAlikeNames.Find(root));
        var compilation = Bind(tree, strategy);
        findings.AddRange(TestAnalysis.Run(compilation.GetSemanticModel(tree), cancellation));
        if (findings.Exists(finding => finding.Severity == DiagnosticSeverity.Error) || tree.GetDiagnostics(cancellation).Any(IsError))
            return Result(tests, text, findings.Concat(compilation.GetDiagnostics(cancellation)), null, []);
        return Emit(tests, text, findings, compilation, TestSurface.Of(references, strategy), cancellation);
    }

    private CSharpCompilation Bind(SyntaxTree tree, StrategyImage strategy) => CSharpCompilation.Create(
        AssemblyName,
        [tree, GlobalUsings],
        [.. ReferenceSet.References, .. references.References, AssemblyMetadata.CreateFromImage(strategy.Assembly).GetReference()],
        Compiling);

    private TestCompilation Emit(
        StrategySource tests, SourceText text, List<Diagnostic> findings, CSharpCompilation compilation, VerifierOptions surface, CancellationToken cancellation)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitting = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: "tests.pdb");
        var result = compilation.Emit(assembly, symbols, options: emitting, cancellationToken: cancellation);
        if (!result.Success)
            return Result(tests, text, findings.Concat(result.Diagnostics), null, []);
        if (assembly.Length + symbols.Length > _options.MaxImageBytes)
            return Result(tests, text, [SourceLimitRules.OverBudget.At(Location.None, $"made {assembly.Length + symbols.Length} bytes; the limit is {_options.MaxImageBytes}")], null, []);
        var (image, refusals) = ImageSealing.Seal(assembly.ToArray(), symbols.ToArray(), options: surface);
        return Result(tests, text, findings.Concat(result.Diagnostics), image is null ? null : new TestImage(image.Image, image.Symbols), refusals);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static TestCompilation Result(
        StrategySource tests, SourceText text, IEnumerable<Diagnostic> diagnostics, TestImage? image, IReadOnlyList<VerifierFinding> verified)
    {
        var translator = new DiagnosticTranslator(text, strict: false);
        var translated = translator.Translate(diagnostics);
        translated.AddRange(verified.Select(translator.Translate));
        return new TestCompilation
        {
            Path = tests.Path,
            Diagnostics = translated,
            Image = translated.Exists(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error) ? null : image,
        };
    }
}
