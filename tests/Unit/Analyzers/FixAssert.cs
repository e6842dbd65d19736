using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using StrategyHost.Analyzers.Analysis;
using StrategyHost.Compiler;
using StrategyHost.Compiler.References;

namespace StrategyHost.Unit.Analyzers;

/// <summary>Applies a code fix to the first finding it takes, in a project like the one strategies have in an IDE.</summary>
internal static class FixAssert
{
    /// <summary>The fixed statements are these, and the strategy is then accepted.</summary>
    internal static async Task Changes(CodeFixProvider provider, string source, string expected)
    {
        var changed = await Apply(provider, source);
        Assert.That(changed, Is.EqualTo(expected));
        var result = RuleAssert.Compile(changed!, strict: true);
        Assert.That(result.Accepted, Is.True, string.Join('\n', result.Diagnostics));
    }

    /// <summary>There is a finding, and the fix leaves it to the author.</summary>
    internal static async Task OffersNothing(CodeFixProvider provider, string source) =>
        Assert.That(await Apply(provider, source), Is.Null);

    private static async Task<string?> Apply(CodeFixProvider provider, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Strategies", LanguageNames.CSharp)
            .WithCompilationOptions(CompilationPolicy.Compiling)
            .WithParseOptions(CompilationPolicy.Parsing)
            .WithMetadataReferences(ReferenceSet.References)
            .AddDocument("usings.cs", CompilationPolicy.GlobalUsings.GetText()).Project
            .AddDocument("strategy.cs", source);
        var model = await document.GetSemanticModelAsync();
        var finding = StrategyAnalysis.Run(model!, CancellationToken.None).First(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id));
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        if (actions.Count == 0)
            return null;
        var operations = await actions[0].GetOperationsAsync(CancellationToken.None);
        var solution = ((ApplyChangesOperation)operations.Single()).ChangedSolution;
        return (await solution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
