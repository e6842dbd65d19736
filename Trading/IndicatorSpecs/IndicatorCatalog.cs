using System.Reflection;
using StrategyHost.Indicators;

namespace StrategyHost.Trading.IndicatorSpecs;

/// <summary>The indicators and sources a spec can name. Found by reflection, so a new indicator is there at once.</summary>
internal static class IndicatorCatalog
{
    /// <summary>The extension methods of <see cref="IndicatorSet"/> by their name in lower case.</summary>
    internal static IReadOnlyDictionary<string, MethodInfo> Indicators { get; } = new SortedDictionary<string, MethodInfo>(
        typeof(SmaIndicator).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(IndicatorSet))
            .ToDictionary(method => method.Name.ToLowerInvariant()),
        StringComparer.Ordinal);

    /// <summary>The source series of <see cref="IndicatorSet"/> by their name in lower case.</summary>
    internal static IReadOnlyDictionary<string, PropertyInfo> Sources { get; } = new SortedDictionary<string, PropertyInfo>(
        SeriesOf(typeof(IndicatorSet)).ToDictionary(property => property.Name.ToLowerInvariant()), StringComparer.Ordinal);

    /// <summary>The parts of an indicator's result in order of declaration.</summary>
    internal static IEnumerable<PropertyInfo> SeriesOf(Type type) =>
        type.GetProperties().Where(property => property.PropertyType == typeof(Series)).OrderBy(property => property.MetadataToken);

    /// <summary>How an indicator is written, with its defaults: <c>macd(12,26,9)</c>.</summary>
    internal static string Usage(MethodInfo method)
    {
        var defaults = method.GetParameters()[1..].Select(parameter =>
            parameter.ParameterType == typeof(Series) ? "of:close" : Convert.ToString(parameter.DefaultValue, System.Globalization.CultureInfo.InvariantCulture));
        return $"{method.Name.ToLowerInvariant()}({string.Join(',', defaults)})";
    }
}
