using System.Diagnostics.CodeAnalysis;

namespace StrategyHost.Trading.Parameters;

/// <summary>What a parameter's values are.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The names are those of JSON schema and of the contracts.")]
public enum ParameterKind
{
    /// <summary>A whole number in a range.</summary>
    Integer,

    /// <summary>A number in a range.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>One of the names of an enum.</summary>
    Choice,
}
