using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;

namespace StrategyHost.Agents.Schemas;

/// <summary>The findings of the schema library as errors with a path from the root, a line, and words that let a stranger correct the document.</summary>
internal sealed class SchemaFindings
{
    /// <summary>The token of each place; the library tells the place of what it looked at, not the token.</summary>
    private readonly Dictionary<(int Line, int Position), JToken> _tokens = [];

    internal SchemaFindings(JToken root)
    {
        foreach (var token in root is JContainer container ? container.DescendantsAndSelf() : [root])
        {
            if (token is not JProperty && token is IJsonLineInfo place && place.HasLineInfo())
                _tokens[(place.LineNumber, place.LinePosition)] = token;
        }
    }

    internal IEnumerable<DocumentError> Describe(IEnumerable<ValidationError> errors)
    {
        var leaves = errors.SelectMany(Leaves).ToArray();
        // What is no object lacks all of an object's members as well: that it is none says it all.
        var noObjects = leaves.Where(error => error.Kind == ValidationErrorKind.ObjectExpected).Select(error => (error.LineNumber, error.LinePosition)).ToHashSet();
        return leaves
            .Where(error => error.Kind != ValidationErrorKind.PropertyRequired || !noObjects.Contains((error.LineNumber, error.LinePosition)))
            .Select(Describe);
    }

    /// <summary>What lies at the bottom of findings about items and members of open objects.</summary>
    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error is ChildSchemaValidationError parent
        ? parent.Errors.Values.SelectMany(children => children).SelectMany(Leaves)
        : [error];

    private DocumentError Describe(ValidationError error)
    {
        var found = _tokens.GetValueOrDefault((error.LineNumber, error.LinePosition));
        return new DocumentError(PathOf(error), FindingText.Of(error, found), error.HasLineInfo ? error.LineNumber : null);
    }

    private static string PathOf(ValidationError error) =>
        error.Path?.TrimStart('#').TrimStart('/') is { Length: > 0 } path ? path : DocumentError.Root;
}
