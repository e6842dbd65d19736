using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.Reflection;

/// <summary>Looking at types and members at run time, or calling through them.</summary>
internal sealed class ReflectionRule() : ForbiddenArea(Rule.Error(
    "SH1005",
    "Reflection",
    "'{0}' is reflection, which strategies cannot use: call members by name",
    "Name the type or member in the code: nameof(MyStrategy), x is double, an array of the enum's values; use an interface, a delegate or a switch where a choice is made at run time."))
{
    protected override IReadOnlyList<string> Namespaces { get; } =
    [
        "System.Reflection", "System.Runtime.Loader", "System.Runtime.Serialization", "System.ComponentModel",
    ];

    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.Type", "System.Activator", "System.RuntimeTypeHandle", "System.RuntimeMethodHandle",
        "System.RuntimeFieldHandle", "System.TypedReference", "System.Delegate", "System.MulticastDelegate",
    ];

    protected override IReadOnlyList<string> Members { get; } =
    [
        "System.Object.GetType", "System.Object.MemberwiseClone", "System.Exception.GetType",
        "System.Array.CreateInstance", "System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject",
        "System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor", "System.Runtime.CompilerServices.RuntimeHelpers.GetObjectValue",
        "System.Enum.GetValues", "System.Enum.GetNames", "System.Enum.GetName",
        "System.Enum.Parse", "System.Enum.TryParse", "System.Enum.IsDefined", "System.Enum.ToObject",
        "System.Enum.Format", "System.Enum.GetUnderlyingType", "System.Enum.GetValuesAsUnderlyingType",
    ];

    protected override IReadOnlyList<string> KnownNames { get; } =
    [
        "Assembly", "AssemblyLoadContext", "BindingFlags", "MethodInfo", "PropertyInfo", "FieldInfo",
        "ConstructorInfo", "MethodBase", "DynamicMethod", "ILGenerator", "TypeBuilder",
    ];

    internal override SyntaxToken FindConstruct(SyntaxNode node) =>
        node is TypeOfExpressionSyntax expression ? expression.Keyword : default;

    internal override bool Forbids(ISymbol symbol) => symbol is IMethodSymbol { Name: "GetType", Parameters.IsEmpty: true } || base.Forbids(symbol);
}
