using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StrategyHost.Analyzers.Secrets;

namespace StrategyHost.Analyzers.Analysis;

/// <summary>
/// Shows the rules in IDEs and builds. It is feedback, not the gate: there an attribute could still suppress a finding; the
/// strategy compiler runs <see cref="StrategyAnalysis"/> itself, where nothing can.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrategyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. RuleCatalog.Analysed.Select(rule => rule.Rule).Concat(SecretRules.All).Select(rule => rule.Descriptor)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(Analyse);
    }

    private static void Analyse(SemanticModelAnalysisContext context)
    {
        if (IsBuildOutput(context.SemanticModel.SyntaxTree.FilePath))
            return;
        foreach (var finding in StrategyAnalysis.Run(context.SemanticModel, context.CancellationToken))
            context.ReportDiagnostic(finding);
    }

    /// <summary>The SDK writes assembly attributes and global usings there; an author writes none of it.</summary>
    private static bool IsBuildOutput(string path) =>
        path.Split('/', '\\').Contains("obj", StringComparer.OrdinalIgnoreCase);
}
