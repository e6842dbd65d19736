using System.Reflection;

namespace StrategyHost.Testing.Runs;

/// <summary>
/// The indicators a strategy holds, by the names its author gave them: fields and properties (<c>_fast</c> is <c>fast</c>), parts
/// of indicators that have several (<c>macd.signal</c>), and what was registered under a name. Case does not matter.
/// </summary>
internal static class IndicatorLookup
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <exception cref="ArgumentException">There is none of this name; the message lists them.</exception>
    internal static Series Find(Strategy strategy, IndicatorSet indicators, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var all = All(strategy, indicators);
        return all.TryGetValue(Plain(name), out var series) ? series : throw new ArgumentException(
            $"{strategy.GetType().Name} holds no indicator '{name}'. Its indicators are {(all.Count > 0 ? string.Join(", ", all.Keys) : "none: it keeps no Series in a field")}.", nameof(name));
    }

    /// <summary>Every indicator by its name, in ordinal order.</summary>
    internal static SortedDictionary<string, Series> All(Strategy strategy, IndicatorSet indicators)
    {
        var found = new SortedDictionary<string, Series>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, series) in indicators.Named)
            found.TryAdd(name, series);
        for (var type = strategy.GetType(); type != typeof(Strategy) && type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Members))
                Add(found, PropertyName(field.Name), field.GetValue(strategy));
        }

        return found;
    }

    private static void Add(SortedDictionary<string, Series> found, string name, object? value)
    {
        if (value is Series series && !ReferenceEquals(series, Series.Empty))
            found.TryAdd(Plain(name), series);
        else if (value?.GetType() is { Namespace: "StrategyHost.Indicators" } parts)
            AddParts(found, name, value, parts);
    }

    private static void AddParts(SortedDictionary<string, Series> found, string name, object value, Type type)
    {
        foreach (var part in type.GetProperties().Where(property => property.PropertyType == typeof(Series)))
            found.TryAdd($"{Plain(name)}.{part.Name.ToLowerInvariant()}", (Series)part.GetValue(value)!);
    }

    /// <summary>The field behind an automatic property is called <c>&lt;Name&gt;k__BackingField</c>.</summary>
    private static string PropertyName(string field) =>
        field.StartsWith('<') && field.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? field[1..end] : field;

    private static string Plain(string name) => name.TrimStart('_').ToLowerInvariant();
}
