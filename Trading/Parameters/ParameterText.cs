using System.Globalization;

namespace StrategyHost.Trading.Parameters;

/// <summary>Parameter values as text: invariant, numbers in their shortest form that reads back the same.</summary>
internal static class ParameterText
{
    internal static string Format(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    internal static bool TryParse(string text, Type type, ParameterDescription description, out object value)
    {
        value = text;
        switch (description.Kind)
        {
            case ParameterKind.Integer when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                value = number;
                return true;
            case ParameterKind.Number when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                value = number;
                return true;
            case ParameterKind.Boolean when bool.TryParse(text, out var flag):
                value = flag;
                return true;
            // Numbers would also parse as enums, and name values the enum may not have.
            case ParameterKind.Choice when description.Choices.Contains(text, StringComparer.OrdinalIgnoreCase):
                value = Enum.Parse(type, text, ignoreCase: true);
                return true;
            default:
                return false;
        }
    }

    internal static string Expectation(ParameterDescription description) => description.Kind switch
    {
        ParameterKind.Integer => Ranged("an integer", description),
        ParameterKind.Number => Ranged("a number", description),
        ParameterKind.Boolean => "true or false",
        _ => "one of " + string.Join(", ", description.Choices),
    };

    private static string Ranged(string what, ParameterDescription description) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} from {description.Min} to {description.Max}");
}
