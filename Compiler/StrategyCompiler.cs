using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.SourceLimits;
using StrategyHost.Compiler.Diagnostics;
using StrategyHost.Compiler.References;
using StrategyHost.Compiler.SourceLimits;
using StrategyHost.Compiler.Supervision;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Compiler;

/// <summary>
/// Turns a source into an image, or says why not: source limits → parse → bind → analyse → emit → verify →
/// add budgets → verify. The same source gives the
/// same bytes in every folder, process and time zone. Instances keep no state and may be used from several threads.
/// </summary>
/// <param name="options">How strictly to judge; default: as <c>check</c> does.</param>
public sealed class StrategyCompiler(StrategyCompilerOptions? options = null)
{
    /// <summary>What images call their source, wherever the file lies: stack traces and PDBs name this.</summary>
    public const string SourceName = "strategy.cs";

    private static readonly Lazy<CompilationResult> Warmth = new(CompileSample);

    private readonly StrategyCompilerOptions _options = options ?? StrategyCompilerOptions.Default;

    /// <summary>SHA-256 over everything strategies compile against, lower-case hexadecimal.</summary>
    public static string ReferenceSetSha256 => ReferenceSet.Sha256;

    /// <summary>
    /// Compiles a small strategy and forgets it. The first compilations of a process cost many times the later ones; once this
    /// is done, the deadline is what a warm compiler needs.
    /// </summary>
    public static void WarmUp() => _ = Warmth.Value;

    /// <summary>Compiles one source. Whatever is wrong with it is in the result.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Ends the compilation early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="CompilerUnavailableException">Earlier compilations ran past their deadline and do not end.</exception>
    public CompilationResult Compile(StrategySource source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Guarded(source, () =>
        {
            if (RefuseText(source, out var text) is { } refused)
                return refused;
            var limits = _options with { Deadline = _options.DeadlineFor(source.Bytes.Length, Warmth.IsValueCreated) };
            var supervised = SupervisedThread.Run(token => Compile(source, text, token), limits, cancellation);
            return supervised.Result ?? Refuse(source, SourceLimitRules.OverBudget.At(Location.None, supervised.Excess!));
        })!;
    }

    /// <summary>What can be said of a source before a process is asked to compile it; null: nothing is wrong so far.</summary>
    internal CompilationResult? RefuseEarly(StrategySource source) => Guarded(source, () => RefuseText(source, out _));

    /// <summary>What could not be analysed to its end is refused, whichever stage gave up: a stack guard, memory, or a bug.</summary>
    private CompilationResult? Guarded(StrategySource source, Func<CompilationResult?> step)
    {
        try
        {
            return step();
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or CompilerUnavailableException))
        {
            return Refuse(source, failure is OutOfMemoryException
                ? SourceLimitRules.OverBudget.At(Location.None, "needed more memory than it may have")
                : SourceLimitRules.Unfinished.At(Location.None, failure.GetType().Name));
        }
    }

    /// <summary>What can be said of a source before Roslyn sees it, in a time that its size bounds; null: nothing is wrong so far.</summary>
    /// <param name="source">The source.</param>
    /// <param name="text">What it decodes to.</param>
    private CompilationResult? RefuseText(StrategySource source, out SourceText text)
    {
        var findings = new List<Diagnostic>();
        text = SourceGate.Read(source, findings);
        return findings.Count > 0 ? Result(source, text, null, findings, null) : null;
    }

    internal CompilationResult Refuse(StrategySource source, params IReadOnlyList<Diagnostic> findings) =>
        Result(source, SourceGate.Decode(source, []), null, findings, null);

    private static CompilationResult CompileSample()
    {
        var source = StrategySource.FromText(WarmUpStrategy.Source);
        return new StrategyCompiler().Compile(source, SourceGate.Decode(source, []), CancellationToken.None);
    }

    private CompilationResult Compile(StrategySource source, SourceText text, CancellationToken cancellation)
    {
        var tree = CSharpSyntaxTree.ParseText(text, CompilationPolicy.Parsing, SourceName, cancellation);
        var findings = new List<Diagnostic>();
        var root = tree.GetCompilationUnitRoot(cancellation);
        SyntaxGate.Check(root, findings);
        if (findings.Count > 0)
            return Refuse(source, findings);
        findings.AddRange(LookAlikeNames.Find(root));
        var bound = BoundStrategy.Bind(tree);
        findings.AddRange(_options.Analysis(bound, cancellation));
        if (findings.Exists(IsRefusal) || HasSyntaxErrors(tree, cancellation))
            return Result(source, text, bound.StrategyName, findings.Concat(CompilerDiagnostics(tree, bound, cancellation)), null);
        var emitted = Emission.Emit(bound, source, _options, cancellation);
        return emitted.Image is { } image && image.Assembly.Length + image.Symbols.Length is var size && size > _options.MaxImageBytes
            ? Refuse(source, SourceLimitRules.OverBudget.At(Location.None, $"made {size} bytes; the limit is {_options.MaxImageBytes}"))
            : Result(source, text, bound.StrategyName, findings.Concat(emitted.Diagnostics), emitted.Image, emitted.Findings);
    }

    /// <summary>What the C# compiler says of a source that is refused anyway: after a syntax error the rest would be noise.</summary>
    private static IEnumerable<Diagnostic> CompilerDiagnostics(SyntaxTree tree, BoundStrategy bound, CancellationToken cancellation) =>
        HasSyntaxErrors(tree, cancellation) ? tree.GetDiagnostics(cancellation) : bound.Compilation.GetDiagnostics(cancellation);

    private static bool HasSyntaxErrors(SyntaxTree tree, CancellationToken cancellation) =>
        tree.GetDiagnostics(cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private bool IsRefusal(Diagnostic finding) => _options.Strict || finding.Severity == DiagnosticSeverity.Error;

    private CompilationResult Result(
        StrategySource source, SourceText text, string? strategyName, IEnumerable<Diagnostic> diagnostics, StrategyImage? image,
        IReadOnlyList<VerifierFinding>? verified = null)
    {
        var translator = new DiagnosticTranslator(text, _options.Strict);
        var translated = translator.Translate(diagnostics);
        translated.AddRange((verified ?? []).Select(translator.Translate));
        return new CompilationResult
        {
            Path = source.Path,
            SourceSha256 = source.Sha256,
            StrategyName = strategyName,
            Diagnostics = translated,
            // A strict check may turn a warning of the C# compiler into an error after the image was made.
            Image = translated.Exists(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error) ? null : image,
        };
    }
}
