using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// A lambda is bound once for each overload it may belong to, and so is everything in it: nested calls multiply. The number of
/// overloads is taken from the file for its own methods and from LINQ for the others. The clauses of a query are lambdas too.
/// </summary>
internal sealed class LambdaWork
{
    /// <summary>Overloads that differ in the type a lambda returns.</summary>
    private static readonly HashSet<string> ManyReturnTypes = ["Sum", "Average", "Min", "Max"];
    private const int OverloadsByReturnType = 10;
    private const int OtherOverloads = 2;

    private readonly Dictionary<string, int> _declared;

    private LambdaWork(SyntaxNode root) => _declared = root.DescendantNodes()
        .SelectMany(BindingsByName)
        .GroupBy(method => method.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(method => method.Bindings), StringComparer.Ordinal);

    internal static Diagnostic? Find(SyntaxNode root)
    {
        var work = new LambdaWork(root);
        var total = 0L;
        foreach (var lambda in root.DescendantNodes())
        {
            if (!IsLambda(lambda) || work.BindingsOf(lambda) is not (> 1 and var bindings))
                continue;
            total += bindings * lambda.DescendantTokens().Count();
            if (bindings > SourceLimit.LambdaBindings)
                return SourceLimitRules.Multiplies.At(lambda.GetLocation(), $"A lambda in lambdas, each an argument of an overloaded method, would be bound more than {SourceLimit.LambdaBindings} times");
            if (total > SourceLimit.LambdaTokens)
                return SourceLimitRules.Multiplies.At(lambda.GetLocation(), $"The lambdas up to here, arguments of overloaded methods, would be read as more than {SourceLimit.LambdaTokens} words");
        }

        return null;
    }

    /// <summary>The parameters of a generic method's lambdas are found out by binding them once more, for each other lambda.</summary>
    private static IEnumerable<(string Name, int Bindings)> BindingsByName(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => [(method.Identifier.ValueText, method.TypeParameterList is null ? 1 : method.ParameterList.Parameters.Count + 1)],
        LocalFunctionStatementSyntax function => [(function.Identifier.ValueText, function.TypeParameterList is null ? 1 : function.ParameterList.Parameters.Count + 1)],
        ConstructorDeclarationSyntax constructor => [(constructor.Identifier.ValueText, 1)],
        _ => [],
    };

    private static bool IsLambda(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or SelectClauseSyntax or WhereClauseSyntax or LetClauseSyntax or OrderingSyntax;

    private long BindingsOf(SyntaxNode lambda)
    {
        var bindings = 1L;
        foreach (var function in lambda.AncestorsAndSelf().Where(IsLambda))
            bindings = Math.Min(bindings * BindingsIn(function), int.MaxValue);
        return bindings;
    }

    private int BindingsIn(SyntaxNode function) => function switch
    {
        SelectClauseSyntax or LetClauseSyntax => OverloadsOf("Select"),
        WhereClauseSyntax => OverloadsOf("Where"),
        OrderingSyntax => OverloadsOf("OrderBy"),
        { Parent: ArgumentSyntax argument } => OverloadsOf(NameOf(argument.Parent?.Parent)),
        // Without a target its type is its own, and found by binding it.
        { Parent: AnonymousFunctionExpressionSyntax or EqualsValueClauseSyntax } => OtherOverloads,
        _ => 1,
    };

    private static string NameOf(SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax { Expression: SimpleNameSyntax simple } => simple.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => type.Identifier.ValueText,
        _ => "",
    };

    private int OverloadsOf(string name)
    {
        if (_declared.TryGetValue(name, out var own))
            return own;
        return ManyReturnTypes.Contains(name) ? OverloadsByReturnType : OtherOverloads;
    }
}
