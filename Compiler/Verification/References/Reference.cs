using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.References;

/// <summary>What a token names, and whether the image may name it.</summary>
internal sealed record Reference
{
    /// <summary>The rule that refuses it; null: it is allowed, in its contexts.</summary>
    internal VerifierRule? Refusal { get; init; }

    /// <summary>What was found and what is expected; empty where it is allowed.</summary>
    internal string Reason { get; init; } = "";

    /// <summary>Full name of the type.</summary>
    internal required string TypeName { get; init; }

    /// <summary>Name of the member; empty: the type itself.</summary>
    internal string MemberName { get; init; } = "";

    /// <summary>Where the member may be used.</summary>
    internal EmissionContext Context { get; init; }

    /// <summary>Where the types it is built from may be used.</summary>
    internal EmissionContext TypeContext { get; init; }

    /// <summary>The image's own method that it names.</summary>
    internal MethodDefinitionHandle OwnMethod { get; init; }

    /// <summary>The image's own type that it names or whose member it names.</summary>
    internal TypeDefinitionHandle OwnType { get; init; }

    /// <summary>For a built type: the full names of its arguments' types in one text; for a method likewise.</summary>
    internal string Arguments { get; init; } = "";

    /// <summary>Whether it is a method built from type arguments.</summary>
    internal bool IsBuiltMethod { get; init; }

    /// <summary>Whether the type is a type parameter.</summary>
    internal bool IsVariable { get; init; }

    internal string Display => MemberName.Length == 0 ? TypeName : $"{TypeName}.{MemberName}";
}
