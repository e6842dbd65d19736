using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace StrategyHost.Agents.Schemas;

/// <summary>
/// <c>date-time</c> as JSON schema means it: RFC 3339, with seconds and an offset. The library's own check takes times without an
/// offset and several that are no ISO 8601 at all.
/// </summary>
internal sealed partial class InternetDateTime : IFormatValidator
{
    public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.DateTimeExpected;

    public string Format => JsonFormatStrings.DateTime;

    public bool IsValid(string value, JTokenType tokenType) =>
        Shape().IsMatch(value) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,7})?([Zz]|[+-]\d{2}:\d{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
