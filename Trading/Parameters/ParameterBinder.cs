namespace StrategyHost.Trading.Parameters;

/// <summary>
/// Reads and sets the <c>[Parameter]</c> properties of a strategy. Names are matched in any case, numbers are invariant.
/// Property accessors are the strategy's own code: call this where the strategy runs, and treat what they throw as its error.
/// </summary>
public static class ParameterBinder
{
    /// <summary>The parameters a strategy declares, with the instance's present values as defaults.</summary>
    /// <param name="strategy">A strategy as created.</param>
    public static ParameterSet Describe(Strategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        var (slots, errors) = ParameterSlot.FindAll(strategy);
        return new ParameterSet([.. slots.Select(slot => slot.Description)], errors);
    }

    /// <summary>Sets parameters; all of them or, on any error, none.</summary>
    /// <param name="strategy">A strategy as created.</param>
    /// <param name="values">Values by name, as given by <c>--param</c>.</param>
    public static ParameterBinding Bind(Strategy strategy, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(values);
        var (slots, declarationErrors) = ParameterSlot.FindAll(strategy);
        var errors = new List<ParameterError>(declarationErrors);
        var wishes = new SortedDictionary<string, (ParameterSlot Slot, object Value)>(StringComparer.Ordinal);
        foreach (var (name, text) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (slots.Find(slot => slot.HasName(name)) is not { } slot)
                errors.Add(new ParameterError(name, UnknownName.Describe(name, [.. slots.Select(known => known.Description.Name)])));
            else if (!slot.TryParse(text, out var value, out var fault))
                errors.Add(new ParameterError(name, fault));
            else if (!wishes.TryAdd(slot.Description.Name, (slot, value)))
                errors.Add(new ParameterError(name, $"Parameter '{slot.Description.Name}' is given twice. Give it once."));
        }

        if (errors.Count == 0)
        {
            foreach (var (slot, value) in wishes.Values)
                slot.Set(value);
        }

        return new ParameterBinding(ValuesOf(slots), errors);
    }

    private static SortedDictionary<string, string> ValuesOf(List<ParameterSlot> slots)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var slot in slots)
            values.Add(slot.Description.Name, slot.Current);
        return values;
    }
}
