using System.Globalization;
using System.Reflection;
using StrategyHost.Indicators;
using StrategyHost.Trading.Naming;

namespace StrategyHost.Trading.IndicatorSpecs;

/// <summary>Registers the items of one spec with one set.</summary>
internal sealed class SpecEvaluator(string spec, IndicatorSet indicators)
{
    /// <summary>The columns of one item: one for each part, or for the part it names.</summary>
    internal IEnumerable<NamedColumn> Columns(IndicatorSpec item)
    {
        var result = Resolve(item);
        if (result is Series only)
            return item.Part is null ? [Column(item.Text, only)] : throw NoParts(item);
        var parts = IndicatorCatalog.SeriesOf(result.GetType());
        return item.Part is null
            ? parts.Select(part => Column(NameOf(item, part), (Series)part.GetValue(result)!))
            : [Column($"{item.Text}.{item.Part}", PartOf(item, result))];
    }

    private static NamedColumn Column(string name, Series series) => new(name, [.. series.Column]);

    private object Resolve(IndicatorSpec item)
    {
        if (IndicatorCatalog.Sources.TryGetValue(item.Name, out var source))
            return item.Arguments is null ? source.GetValue(indicators)! : throw Problem(item.Position, $"'{item.Name}' is a price column and takes no arguments.");
        if (!IndicatorCatalog.Indicators.TryGetValue(item.Name, out var method))
            throw Unknown(item);
        return Register(item, method);
    }

    private object Register(IndicatorSpec item, MethodInfo method)
    {
        try
        {
            return method.Invoke(null, Bind(item, method))!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException error)
        {
            throw Problem(item.Position, $"{error.Message.ReplaceLineEndings(" ")} Write it like {IndicatorCatalog.Usage(method)}.");
        }
    }

    /// <summary>Numbers in order, then at most one series; what is missing takes its default.</summary>
    private object?[] Bind(IndicatorSpec item, MethodInfo method)
    {
        var parameters = method.GetParameters()[1..];
        var values = parameters.ToDictionary(parameter => parameter, parameter => parameter.DefaultValue);
        var numbers = new Queue<ParameterInfo>(parameters.Where(parameter => parameter.ParameterType != typeof(Series)));
        var most = numbers.Count;
        var isSourceGiven = false;
        foreach (var argument in item.Arguments ?? [])
        {
            if (isSourceGiven)
                throw Problem(argument.Position, $"the series {item.Name} reads comes last, after its numbers: {IndicatorCatalog.Usage(method)}.");
            isSourceGiven = argument.Source is not null;
            if (argument.Source is not null)
                values[SourceParameter(item, argument, method)] = Source(argument.Source);
            else if (numbers.TryDequeue(out var parameter))
                values[parameter] = Number(argument, parameter, method);
            else
                throw Problem(argument.Position, $"{item.Name} takes {Count(most)}: {IndicatorCatalog.Usage(method)}.");
        }

        return [indicators, .. parameters.Select(parameter => values[parameter])];
    }

    private ParameterInfo SourceParameter(IndicatorSpec item, SpecArgument argument, MethodInfo method) =>
        method.GetParameters().FirstOrDefault(parameter => parameter.ParameterType == typeof(Series))
        ?? throw Problem(argument.Position, $"{item.Name} reads the bars and cannot be taken over another series: {IndicatorCatalog.Usage(method)}.");

    private Series Source(IndicatorSpec item)
    {
        var result = Resolve(item);
        if (result is Series series)
            return item.Part is null ? series : throw NoParts(item);
        return item.Part is not null
            ? PartOf(item, result)
            : throw Problem(item.Position, $"{item.Text} has several parts: choose one, {PartNames(item, result)}.");
    }

    private Series PartOf(IndicatorSpec item, object result)
    {
        var part = IndicatorCatalog.SeriesOf(result.GetType())
            .FirstOrDefault(property => string.Equals(property.Name, item.Part, StringComparison.OrdinalIgnoreCase));
        return (Series?)part?.GetValue(result)
            ?? throw Problem(item.Position, $"{item.Text} has no part '{item.Part}'; it has {PartNames(item, result)}.");
    }

    private object Number(SpecArgument argument, ParameterInfo parameter, MethodInfo method)
    {
        if (parameter.ParameterType == typeof(int) && int.TryParse(argument.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        if (parameter.ParameterType == typeof(double) && double.TryParse(argument.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        var expected = parameter.ParameterType == typeof(int) ? "a whole number" : "a number";
        throw Problem(argument.Position, $"'{argument.Text}' is not {expected}, which {parameter.Name} of {IndicatorCatalog.Usage(method)} is.");
    }

    private IndicatorSpecException Unknown(IndicatorSpec item)
    {
        var names = IndicatorCatalog.Indicators.Keys.Concat(IndicatorCatalog.Sources.Keys).ToArray();
        var nearest = NearestNames.Find(item.Name, names);
        return Problem(item.Position, nearest.Count > 0
            ? $"there is no indicator '{item.Name}'. Did you mean {string.Join(" or ", nearest)}?"
            : $"there is no indicator '{item.Name}'. There are {string.Join(", ", names)}.");
    }

    private IndicatorSpecException NoParts(IndicatorSpec item) =>
        Problem(item.Position, $"{item.Text} is one column and has no part '{item.Part}'. Write {item.Text}.");

    private static string PartNames(IndicatorSpec item, object result) => string.Join(
        ", ", IndicatorCatalog.SeriesOf(result.GetType()).Select(part => $"{item.Text}.{part.Name.ToLowerInvariant()}"));

    private static string Count(int number) => number switch { 0 => "no numbers", 1 => "1 number at most", _ => $"{number} numbers at most" };

    private IndicatorSpecException Problem(int position, string problem) => new(spec, position, problem);

    /// <summary>The part called Value is what the indicator is named for, so its column has the indicator's own name.</summary>
    private static string NameOf(IndicatorSpec item, PropertyInfo part) =>
        part.Name == nameof(SuperTrendSeries.Value) ? item.Text : $"{item.Text}.{part.Name.ToLowerInvariant()}";
}
