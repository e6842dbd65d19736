using StrategyHost.Agents.Schemas;

namespace StrategyHost.Host.Cli.Validate;

/// <summary>The JSON document of <c>validate</c>.</summary>
internal sealed record ValidateDocument(string Schema, string File, string Type, IReadOnlyList<DocumentError> Errors)
{
    public bool Valid => Errors.Count == 0;
}
