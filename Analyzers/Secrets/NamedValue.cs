using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.Secrets;

/// <summary>A value and the name it is given.</summary>
internal sealed class NamedValue
{
    private NamedValue(string name, ExpressionSyntax value)
    {
        Name = name;
        Value = value;
    }

    internal string Name { get; }

    internal ExpressionSyntax Value { get; }

    /// <summary>The name a node gives to a value: declarations, assignments, named arguments, entries of a dictionary.</summary>
    internal static NamedValue? Of(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Initializer: { } value } variable => new NamedValue(variable.Identifier.ValueText, value.Value),
        PropertyDeclarationSyntax { Initializer: { } value } property => new NamedValue(property.Identifier.ValueText, value.Value),
        PropertyDeclarationSyntax { ExpressionBody: { } body } property => new NamedValue(property.Identifier.ValueText, body.Expression),
        MethodDeclarationSyntax { ExpressionBody: { } body } method => new NamedValue(method.Identifier.ValueText, body.Expression),
        ParameterSyntax { Default: { } value } parameter => new NamedValue(parameter.Identifier.ValueText, value.Value),
        AssignmentExpressionSyntax assignment => new NamedValue(assignment.Left.ToString(), assignment.Right),
        ArgumentSyntax { NameColon: { } name } argument => new NamedValue(name.Name.Identifier.ValueText, argument.Expression),
        BinaryExpressionSyntax comparison when comparison.IsKind(SyntaxKind.EqualsExpression) => new NamedValue(comparison.Left.ToString(), comparison.Right),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } => new NamedValue(pair[0].ToString(), pair[1]),
        _ => null,
    };
}
