using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// How much a file declares. What the compiler knows of each variable at each jump, and of each type's base types, grows with
/// the square of their number.
/// </summary>
internal static class DeclarationCounts
{
    internal static IEnumerable<Diagnostic> Find(SyntaxNode root)
    {
        var types = 0;
        var members = 0;
        var conversions = 0;
        foreach (var node in root.DescendantNodes())
        {
            if (node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && ++types == SourceLimit.Types + 1)
                yield return TooMany(node, "The file declares more types than any strategy", types, SourceLimit.Types);
            if (node is ConversionOperatorDeclarationSyntax && ++conversions == SourceLimit.Conversions + 1)
                yield return TooMany(node, "The file declares more conversions than any strategy", conversions, SourceLimit.Conversions);
            if (node is not MemberDeclarationSyntax member || node is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
                continue;
            if (++members == SourceLimit.Members + 1)
                yield return TooMany(node, "The file declares more members than any strategy", members, SourceLimit.Members);
            if (FindInMember(member) is { } finding)
                yield return finding;
        }
    }

    private static Diagnostic? FindInMember(MemberDeclarationSyntax member)
    {
        var variables = 0;
        var jumps = 0;
        var functions = 0;
        foreach (var node in member.DescendantNodes())
        {
            variables += IsVariable(node) ? 1 : 0;
            jumps += node is GotoStatementSyntax or LabeledStatementSyntax ? 1 : 0;
            functions += node is LocalFunctionStatementSyntax ? 1 : 0;
        }

        if (variables > SourceLimit.Variables)
            return TooMany(member, "A member has too many variables", variables, SourceLimit.Variables);
        if (jumps > SourceLimit.Jumps)
            return TooMany(member, "A member has too many labels and jumps", jumps, SourceLimit.Jumps);
        return functions > SourceLimit.LocalFunctions ? TooMany(member, "A member has too many local functions", functions, SourceLimit.LocalFunctions) : null;
    }

    private static bool IsVariable(SyntaxNode node) => node
        is VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax }
        or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or ParameterSyntax
        or FromClauseSyntax or LetClauseSyntax;

    private static Diagnostic TooMany(SyntaxNode node, string what, int count, int limit) =>
        SourceLimitRules.TooLong.At(node.GetFirstToken().GetLocation(), $"{what}: {count}", limit);
}
