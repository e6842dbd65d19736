using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.ParameterDeclaration;

/// <summary>A [Parameter] that the host could not set, or whose default is outside its own range.</summary>
internal sealed class ParameterDeclarationRule() : StrategyRule(Rule.Error(
    "SH0005",
    "Parameter is declared wrongly",
    "Parameter '{0}' {1}",
    "Declare it like: [Parameter(2, 50)] public int Fast { get; init; } = 10; ranges are for int and double, bool and enum have none."))
{
    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        foreach (var property in type.Symbol.GetMembers().OfType<IPropertySymbol>())
        {
            var attribute = AuthorApi.ParameterOf(property);
            if (attribute is not null && FindFault(property, attribute, type.Model) is { } fault)
                report(Rule.At(property.Locations[0], property.Name, fault));
        }
    }

    private static string? FindFault(IPropertySymbol property, AttributeData attribute, SemanticModel model) =>
        FindShapeFault(property) ?? FindRangeFault(property.Type, attribute) ?? FindDefaultFault(property, attribute, model);

    private static string? FindShapeFault(IPropertySymbol property)
    {
        if (property.IsStatic || property.IsIndexer)
            return "must be an instance property";
        if (property.DeclaredAccessibility != Accessibility.Public)
            return "must be public";
        return property is { GetMethod.DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public }
            ? null
            : "needs { get; init; } or { get; set; }";
    }

    private static string? FindRangeFault(ITypeSymbol type, AttributeData attribute)
    {
        var hasRange = attribute.ConstructorArguments.Length == 2;
        if (IsNumber(type))
            return hasRange ? FindOrderFault(attribute) : "needs a range: [Parameter(min, max)]";
        if (type.SpecialType != SpecialType.System_Boolean && type.TypeKind != TypeKind.Enum)
            return $"is of type {type.ToDisplayString()}; parameters are int, double, bool or an enum";
        return hasRange ? "has a range, which only int and double take: write [Parameter]" : null;
    }

    private static string? FindOrderFault(AttributeData attribute)
    {
        var (min, max) = RangeOf(attribute);
        return min <= max ? null : FormattableString.Invariant($"has the empty range {min} to {max}: the smaller number comes first");
    }

    private static string? FindDefaultFault(IPropertySymbol property, AttributeData attribute, SemanticModel model)
    {
        if (!IsNumber(property.Type) || ConstantDefaultOf(property, model) is not { } value)
            return null;
        var (min, max) = RangeOf(attribute);
        return value >= min && value <= max
            ? null
            : FormattableString.Invariant($"has the default {value}, outside its range {min} to {max}");
    }

    /// <summary>The default where it is a constant; no initialiser means 0. What is computed is checked when parameters are bound.</summary>
    private static double? ConstantDefaultOf(IPropertySymbol property, SemanticModel model)
    {
        if (property.DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax syntax || syntax.SyntaxTree != model.SyntaxTree)
            return null;
        if (syntax.Initializer is not { } initializer)
            return 0;
        return model.GetConstantValue(initializer.Value).Value switch
        {
            int value => value,
            double value => value,
            _ => null,
        };
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Double;

    private static (double Min, double Max) RangeOf(AttributeData attribute) =>
        (ValueOf(attribute.ConstructorArguments[0]), ValueOf(attribute.ConstructorArguments[1]));

    private static double ValueOf(TypedConstant constant) => constant.Value is double value ? value : double.NaN;
}
