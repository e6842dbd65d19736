using StrategyHost.Agents.Schemas;

namespace StrategyHost.Host.Cli.Validate;

/// <summary>The JSON document of <c>validate</c>.</summary>
internal sealed record ValidateDocument(string Schema, string File, string Type, bool Valid, IReadOnlyList<DocumentError> Errors)
{
    public static ValidateDocument Of(string file, DocumentType type, IReadOnlyList<DocumentError> errors) =>
        new("strategyhost/validate/1", file, type.Name, errors.Count == 0, errors);
}
