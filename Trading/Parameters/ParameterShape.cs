using System.Reflection;

namespace StrategyHost.Trading.Parameters;

/// <summary>Judges a [Parameter] declaration as it was loaded; the analysis says the same of the source.</summary>
internal static class ParameterShape
{
    /// <summary>What is wrong, to follow the parameter's name; null when it can be set.</summary>
    internal static string? FindFault(PropertyInfo property, ParameterAttribute attribute, out ParameterKind kind)
    {
        kind = default;
        if (property.GetMethod is not { IsPublic: true, IsStatic: false } || property.SetMethod is not { IsPublic: true })
            return "must be a public instance property with { get; init; } or { get; set; }";
        if (KindOf(property.PropertyType) is not { } found)
            return $"is of type {property.PropertyType.Name}; parameters are int, double, bool or an enum";
        kind = found;
        return FindRangeFault(attribute, found);
    }

    private static string? FindRangeFault(ParameterAttribute attribute, ParameterKind kind)
    {
        var hasRange = !double.IsNaN(attribute.Min) || !double.IsNaN(attribute.Max);
        if (kind is ParameterKind.Boolean or ParameterKind.Choice)
            return hasRange ? "has a range, which only int and double take: write [Parameter]" : null;
        return attribute.Min <= attribute.Max ? null : "needs a range, the smaller number first: [Parameter(min, max)]";
    }

    private static ParameterKind? KindOf(Type type)
    {
        if (type == typeof(int))
            return ParameterKind.Integer;
        if (type == typeof(double))
            return ParameterKind.Number;
        if (type == typeof(bool))
            return ParameterKind.Boolean;
        return type.IsEnum ? ParameterKind.Choice : null;
    }
}
