using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace StrategyHost.SimBroker.Presets;

/// <summary>One property of <see cref="BrokerOptions"/> as a field of a broker file: its name there, its values and its limits.</summary>
internal sealed class OptionField
{
    private readonly PropertyInfo _property;
    private readonly RangeAttribute? _range;

    private OptionField(PropertyInfo property)
    {
        _property = property;
        _range = property.GetCustomAttribute<RangeAttribute>();
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
    }

    /// <summary>All fields in ordinal order of their names.</summary>
    internal static IReadOnlyList<OptionField> All { get; } =
    [
        .. typeof(BrokerOptions).GetProperties().Where(p => p.SetMethod is not null)
            .Select(p => new OptionField(p)).OrderBy(f => f.Name, StringComparer.Ordinal),
    ];

    internal string Name { get; }

    internal Type Type => _property.PropertyType;

    internal double? Minimum => _range is null ? null : Convert.ToDouble(_range.Minimum, CultureInfo.InvariantCulture);

    internal double? Maximum => _range is null ? null : Convert.ToDouble(_range.Maximum, CultureInfo.InvariantCulture);

    private string Limits => _range is null ? "a number"
        : string.Create(CultureInfo.InvariantCulture, $"a number {(_range.MinimumIsExclusive ? "above" : "from")} {Minimum} to {Maximum}");

    internal object Get(BrokerOptions options) => _property.GetValue(options)!;

    /// <summary>The text of an enum's value in a broker file.</summary>
    internal static string EnumText(object value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()!);

    internal string? FindError(BrokerOptions options) => Get(options) switch
    {
        double number when !IsInRange(number) =>
            string.Create(CultureInfo.InvariantCulture, $"{Name}: {number} is out of range; expected {Limits}."),
        Enum value when !Enum.IsDefined(Type, value) => $"{Name}: {value} is no {Type.Name}; expected {EnumNames()}.",
        _ => null,
    };

    /// <summary>Sets the field on <paramref name="options"/>, which the caller owns.</summary>
    /// <returns>What is wrong with the value; null when it was set.</returns>
    internal string? TrySet(BrokerOptions options, JsonElement value)
    {
        var parsed = Parse(value);
        if (parsed is null)
            return $"{Name}: found {value.GetRawText()}; expected {Expected()}.";
        _property.SetValue(options, parsed);
        return null;
    }

    private object? Parse(JsonElement value)
    {
        if (Type == typeof(double))
            return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && IsInRange(number) ? number : null;
        if (Type == typeof(long))
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var integer) ? integer : null;
        if (Type == typeof(bool))
            return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Replace('-', '_') : null;
        return Enum.GetValues(Type).Cast<object>().FirstOrDefault(known => EnumText(known) == text);
    }

    private string Expected() =>
        Type == typeof(double) ? Limits
        : Type == typeof(long) ? "an integer"
        : Type == typeof(bool) ? "true or false"
        : EnumNames();

    private string EnumNames() => string.Join(", ", Enum.GetValues(Type).Cast<object>().Select(value => $"\"{EnumText(value)}\""));

    private bool IsInRange(double number) =>
        _range is null || (number <= Maximum && (_range.MinimumIsExclusive ? number > Minimum : number >= Minimum));
}
