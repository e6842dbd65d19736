using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// A switch over several values at once is compiled into a graph of tests whose states can double with each arm. Arms that
/// test one value do not multiply, however many there are.
/// </summary>
internal static class PatternWork
{
    internal static Diagnostic? Find(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            var arms = ArmsOf(node);
            if (arms.Count > 0 && StatesOf(arms) > SourceLimit.PatternStates)
                return SourceLimitRules.Multiplies.At(node.GetLocation(), $"A switch over several values at once has more than {SourceLimit.PatternStates} states");
        }

        return null;
    }

    private static List<SyntaxNode> ArmsOf(SyntaxNode node) => node switch
    {
        SwitchExpressionSyntax expression => [.. expression.Arms.Select(arm => arm.Pattern)],
        SwitchStatementSyntax statement => [.. statement.Sections.SelectMany(section => section.Labels).OfType<CasePatternSwitchLabelSyntax>().Select(label => label.Pattern)],
        BinaryPatternSyntax { Parent: not BinaryPatternSyntax } pattern => [.. pattern.DescendantNodesAndSelf(child => child is BinaryPatternSyntax).Where(child => child is not BinaryPatternSyntax)],
        _ => [],
    };

    private static double StatesOf(List<SyntaxNode> arms)
    {
        var tests = arms.SelectMany(TestsOf)
            .GroupBy(test => test.Place, test => test.Test, StringComparer.Ordinal)
            .Select(place => 1.0 + place.Select(test => test.ToString()).Distinct(StringComparer.Ordinal).Count())
            .ToList();
        return tests.Count < 2 ? 0 : Math.Min(tests.Aggregate(1.0, (states, count) => states * count), Math.Pow(2, arms.Count));
    }

    /// <summary>
    /// A value has one number but many types: in an arm that asks for several, each is a test of its own. Arms that ask for one
    /// type each are told apart one after the other.
    /// </summary>
    private static IEnumerable<(string Place, SyntaxNode Test)> TestsOf(SyntaxNode arm)
    {
        var tests = arm.DescendantNodes().Where(IsTest).Select(test => (Place: PlaceOf(test), Test: test)).ToList();
        foreach (var (place, test) in tests)
        {
            var isOneOfSeveral = IsTypeTest(test) && tests.Count(other => other.Place == place && IsTypeTest(other.Test)) > 1;
            yield return (isOneOfSeveral ? place + ":" + test : place, test);
        }
    }

    /// <summary>A name alone may be a constant or a type; as a constant it is one of few.</summary>
    private static bool IsTypeTest(SyntaxNode test) =>
        test is TypePatternSyntax or DeclarationPatternSyntax or RecursivePatternSyntax { Type: not null } or ConstantPatternSyntax { Expression: IdentifierNameSyntax };

    private static bool IsTest(SyntaxNode node) =>
        node is ConstantPatternSyntax or RelationalPatternSyntax or TypePatternSyntax or DeclarationPatternSyntax
        || node is RecursivePatternSyntax { Type: not null };

    /// <summary>Which part of the value is tested: names and indexes from the arm inwards.</summary>
    private static string PlaceOf(SyntaxNode test) => string.Concat(test.AncestorsAndSelf()
        .TakeWhile(node => node is not (SwitchExpressionArmSyntax or SwitchLabelSyntax))
        .Select(node => (Node: node, node.Parent))
        .Select(part => part.Node switch
        {
            SubpatternSyntax { ExpressionColon: { } name } => "." + name.Expression,
            SubpatternSyntax { Parent: PositionalPatternClauseSyntax clause } sub => "." + clause.Subpatterns.IndexOf(sub),
            PatternSyntax element when part.Parent is ListPatternSyntax list => "[" + list.Patterns.IndexOf(element),
            _ => "",
        }));
}
