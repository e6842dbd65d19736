using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// Each call of a method of the file's own compares each of its overloads in each argument, each operator likewise, and a method
/// given by its name is compared with what it is given to: many uses of many overloads multiply. Counted by name, before
/// anything is bound.
/// </summary>
internal static class OverloadWork
{
    /// <summary>A name is bound, compared and converted again for each overload: measured, a millisecond for a hundred.</summary>
    private const int ComparisonsByName = 8;

    internal static Diagnostic? Find(SyntaxNode root)
    {
        var overloads = root.DescendantNodes().Select(DeclaredName).OfType<string>()
            .GroupBy(name => name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var work = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var node in root.DescendantNodes())
        {
            if (UsedName(node) is not { } name || !overloads.TryGetValue(name, out var count))
                continue;
            work[name] = work.GetValueOrDefault(name) + (count * (long)ArgumentsOf(node));
            if (work[name] > SourceLimit.OverloadComparisons)
            {
                return SourceLimitRules.Multiplies.At(
                    node.GetLocation(), $"The {count} overloads of '{name}' would be compared more than {SourceLimit.OverloadComparisons} times");
            }
        }

        return null;
    }

    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        OperatorDeclarationSyntax symbol => symbol.OperatorToken.ValueText,
        _ => null,
    };

    private static string? UsedName(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => NameIn(call.Expression),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => type.Identifier.ValueText,
        BinaryExpressionSyntax binary => binary.OperatorToken.ValueText,
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken.ValueText,
        SimpleNameSyntax { Parent: ArgumentSyntax or EqualsValueClauseSyntax } given => given.Identifier.ValueText,
        AssignmentExpressionSyntax assignment when !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => assignment.OperatorToken.ValueText.TrimEnd('='),
        _ => null,
    };

    private static string? NameIn(ExpressionSyntax method) => method switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static int ArgumentsOf(SyntaxNode node) => 1 + (node switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments.Count,
        ObjectCreationExpressionSyntax { ArgumentList: { } arguments } => arguments.Arguments.Count,
        SimpleNameSyntax => ComparisonsByName,
        _ => 1,
    });
}
