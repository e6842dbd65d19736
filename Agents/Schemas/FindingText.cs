using System.Collections.Frozen;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;
using StrategyHost.Trading.Naming;

namespace StrategyHost.Agents.Schemas;

/// <summary>Says of one finding of the schema library what was found and what is expected.</summary>
internal static class FindingText
{
    private const int ShownLength = 60;

    private static readonly FrozenDictionary<ValidationErrorKind, Func<ValidationError, JToken?, string>> Texts =
        new Dictionary<ValidationErrorKind, Func<ValidationError, JToken?, string>>
        {
            [ValidationErrorKind.PropertyRequired] = (_, _) => "is required and missing",
            [ValidationErrorKind.NoAdditionalPropertiesAllowed] = (error, _) => $"is not a member of this object{Suggestion(error)}",
            [ValidationErrorKind.NotInEnumeration] = (error, found) => $"is {Show(found)}; expected one of {string.Join(", ", error.Schema.ActualSchema.Enumeration)}",
            [ValidationErrorKind.PatternMismatch] = (error, found) => $"is {Show(found)}, which does not match {error.Schema.ActualSchema.Pattern}",
            [ValidationErrorKind.DateTimeExpected] = (_, found) => $"is {Show(found)}; expected a date and time with seconds and offset, such as 2025-11-04T10:00:00Z",
            [ValidationErrorKind.StringTooShort] = (error, found) => $"is {Show(found)}; expected at least {Characters(error.Schema.ActualSchema.MinLength)}",
            [ValidationErrorKind.StringTooLong] = (error, found) => $"has {Characters(found?.Value<string>()?.Length)}; expected at most {error.Schema.ActualSchema.MaxLength}",
            [ValidationErrorKind.NumberTooSmall] = (error, found) => $"is {Show(found)}; expected {(error.Schema.ActualSchema.IsExclusiveMinimum ? "more than" : "at least")} {Number(error.Schema.ActualSchema.Minimum)}",
            [ValidationErrorKind.NumberTooBig] = (error, found) => $"is {Show(found)}; expected at most {Number(error.Schema.ActualSchema.Maximum)}",
            [ValidationErrorKind.TooFewItems] = (error, found) => $"has {(found as JArray)?.Count} items; expected at least {error.Schema.ActualSchema.MinItems}",
            [ValidationErrorKind.ItemsNotUnique] = (_, _) => "holds an item twice; expected each once",
        }.ToFrozenDictionary();

    internal static string Of(ValidationError error, JToken? found) =>
        Texts.TryGetValue(error.Kind, out var text) ? text(error, found) : $"is {Show(found)}; expected {Expected(error)}";

    private static string Expected(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.ObjectExpected => "an object",
        ValidationErrorKind.ArrayExpected => "an array",
        ValidationErrorKind.StringExpected => "a text",
        ValidationErrorKind.NumberExpected => "a number",
        ValidationErrorKind.IntegerExpected or ValidationErrorKind.IntegerTooBig => "a whole number",
        ValidationErrorKind.BooleanExpected => "true or false",
        ValidationErrorKind.NoTypeValidates => $"one of {error.Schema.ActualSchema.Type.ToString().ToLowerInvariant()}",
        _ => $"what the schema asks for ({error.Kind})",
    };

    private static string Suggestion(ValidationError error)
    {
        var known = error.Schema.ActualSchema.Properties.Keys;
        return NearestNames.Find(error.Property ?? "", known) is [var nearest, ..]
            ? $"; did you mean '{nearest}'?"
            : $"; its members are {string.Join(", ", known)}";
    }

    private static string Characters(int? count) => count == 1 ? "1 character" : $"{count} characters";

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static string Show(JToken? found)
    {
        var text = found switch
        {
            null => "something else",
            JObject => "an object",
            JArray => "an array",
            { Type: JTokenType.Null } => "null",
            { Type: JTokenType.String } => $"'{found.Value<string>()}'",
            _ => found.ToString(Formatting.None),
        };
        return text.Length <= ShownLength ? text : text[..ShownLength] + "…'";
    }
}
