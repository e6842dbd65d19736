using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using StrategyHost.Analyzers.Analysis;
using StrategyHost.Analyzers.CodeFixes;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Fixes;
using StrategyHost.Compiler.References;

namespace StrategyHost.Unit.Analyzers;

/// <summary>Applies the fix of a rule to its first finding, in a project like the one strategies have in an IDE, and as <c>check --fix</c> does.</summary>
internal static class FixAssert
{
    private static readonly StrategyCodeFixProvider Provider = new();

    /// <summary>Both ways give this source, and the strategy is then accepted by a strict check.</summary>
    internal static async Task Changes(string ruleId, string source, string expected)
    {
        Assert.That(await Apply(ruleId, source), Is.EqualTo(expected));
        Assert.That(StrategyFixer.Fix(StrategySource.FromText(source)).After, Is.EqualTo(expected));
        var result = RuleAssert.Compile(expected, strict: true);
        Assert.That(result.Accepted, Is.True, string.Join('\n', result.Diagnostics));
    }

    /// <summary>There is a finding, and the fix leaves it to the author.</summary>
    internal static async Task OffersNothing(string ruleId, string source) =>
        Assert.That(await Apply(ruleId, source), Is.Null);

    private static async Task<string?> Apply(string ruleId, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Strategies", LanguageNames.CSharp)
            .WithCompilationOptions(CompilationPolicy.Compiling)
            .WithParseOptions(CompilationPolicy.Parsing)
            .WithMetadataReferences(ReferenceSet.References)
            .AddDocument("usings.cs", CompilationPolicy.GlobalUsings.GetText()).Project
            .AddDocument("strategy.cs", source);
        var model = await document.GetSemanticModelAsync();
        var finding = StrategyAnalysis.Run(model!, CancellationToken.None).First(diagnostic => diagnostic.Id == ruleId);
        var actions = new List<CodeAction>();
        await Provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        if (actions.Count == 0)
            return null;
        var operations = await actions[0].GetOperationsAsync(CancellationToken.None);
        var solution = ((ApplyChangesOperation)operations.Single()).ChangedSolution;
        return (await solution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
