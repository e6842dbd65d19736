using System.Globalization;
using System.Reflection;

namespace StrategyHost.Trading.Parameters;

/// <summary>One parameter of one strategy instance: reads, checks and sets it.</summary>
internal sealed class ParameterSlot
{
    private readonly Strategy _strategy;
    private readonly PropertyInfo _property;

    private ParameterSlot(Strategy strategy, PropertyInfo property, ParameterAttribute attribute, ParameterKind kind)
    {
        _strategy = strategy;
        _property = property;
        var hasRange = kind is ParameterKind.Integer or ParameterKind.Number;
        Description = new ParameterDescription
        {
            Name = property.Name,
            Kind = kind,
            Min = hasRange ? attribute.Min : null,
            Max = hasRange ? attribute.Max : null,
            Step = attribute.Step,
            Default = Current,
            Choices = kind == ParameterKind.Choice ? Enum.GetNames(property.PropertyType) : [],
        };
    }

    internal ParameterDescription Description { get; }

    /// <summary>The value in force, invariant.</summary>
    internal string Current => ParameterText.Format(_property.GetValue(_strategy)!);

    /// <summary>All parameters in ordinal order of their names, and what is wrong with those that cannot be used.</summary>
    internal static (List<ParameterSlot> Slots, List<ParameterError> Errors) FindAll(Strategy strategy)
    {
        var slots = new List<ParameterSlot>();
        var errors = new List<ParameterError>();
        const BindingFlags Every = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var property in strategy.GetType().GetProperties(Every).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.GetCustomAttribute<ParameterAttribute>() is not { } attribute)
                continue;
            if (ParameterShape.FindFault(property, attribute, out var kind) is { } fault)
                errors.Add(new ParameterError(property.Name, $"Parameter '{property.Name}' {fault}."));
            else
                Add(new ParameterSlot(strategy, property, attribute, kind), slots, errors);
        }

        return (slots, errors);
    }

    internal bool HasName(string name) => string.Equals(name, Description.Name, StringComparison.OrdinalIgnoreCase);

    internal bool TryParse(string text, out object value, out string fault)
    {
        fault = "";
        if (!ParameterText.TryParse(text, _property.PropertyType, Description, out value))
            fault = $"Parameter '{Description.Name}' has the value '{text}', expected {ParameterText.Expectation(Description)}.";
        else if (!IsInRange(value))
            fault = $"Parameter '{Description.Name}' has the value {ParameterText.Format(value)}, outside its range {RangeText}.";
        return fault.Length == 0;
    }

    internal void Set(object value) =>
        _property.SetValue(_strategy, value, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);

    private string RangeText => string.Create(CultureInfo.InvariantCulture, $"{Description.Min} to {Description.Max}");

    private static void Add(ParameterSlot slot, List<ParameterSlot> slots, List<ParameterError> errors)
    {
        slots.Add(slot);
        var value = slot._property.GetValue(slot._strategy)!;
        if (!slot.IsInRange(value))
        {
            errors.Add(new ParameterError(
                slot.Description.Name,
                $"Parameter '{slot.Description.Name}' has the default {slot.Current}, outside its own range {slot.RangeText}. Change the initialiser or the range."));
        }
    }

    private bool IsInRange(object value) => value switch
    {
        int number => number >= Description.Min && number <= Description.Max,
        double number => number >= Description.Min && number <= Description.Max,
        _ => true,
    };
}
