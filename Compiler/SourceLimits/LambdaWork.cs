using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// A lambda is bound once for each overload it may belong to, and so is everything in it: nested calls multiply. The number of
/// overloads is taken from the file for its own methods and from LINQ for the others.
/// </summary>
internal sealed class LambdaWork
{
    /// <summary>Overloads that differ in the type a lambda returns.</summary>
    private static readonly HashSet<string> ManyReturnTypes = ["Sum", "Average", "Min", "Max"];
    private const int OverloadsByReturnType = 10;
    private const int OtherOverloads = 2;

    private readonly Dictionary<string, int> _declared;

    private LambdaWork(SyntaxNode root) => _declared = root.DescendantNodes()
        .Select(NameOf)
        .OfType<string>()
        .GroupBy(name => name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    internal static Diagnostic? Find(SyntaxNode root)
    {
        var work = new LambdaWork(root);
        foreach (var lambda in root.DescendantNodes().OfType<AnonymousFunctionExpressionSyntax>())
        {
            if (work.BindingsOf(lambda) is var bindings && bindings > SourceLimit.LambdaBindings)
            {
                return SourceLimitRules.Multiplies.At(
                    lambda.GetLocation(), $"A lambda in lambdas, each an argument of an overloaded method, would be bound more than {SourceLimit.LambdaBindings} times");
            }
        }

        return null;
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        _ => null,
    };

    private long BindingsOf(AnonymousFunctionExpressionSyntax lambda)
    {
        var bindings = 1L;
        foreach (var argument in lambda.AncestorsAndSelf().OfType<AnonymousFunctionExpressionSyntax>().Select(function => function.Parent).OfType<ArgumentSyntax>())
            bindings = Math.Min(bindings * OverloadsOf(argument.Parent?.Parent), int.MaxValue);
        return bindings;
    }

    private int OverloadsOf(SyntaxNode? call)
    {
        var name = call switch
        {
            InvocationExpressionSyntax { Expression: SimpleNameSyntax simple } => simple.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
            ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => type.Identifier.ValueText,
            _ => "",
        };
        if (_declared.TryGetValue(name, out var own))
            return own;
        return ManyReturnTypes.Contains(name) ? OverloadsByReturnType : OtherOverloads;
    }
}
