using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Signatures;

/// <summary>A decoded signature and what it is made of.</summary>
internal sealed class SignatureFacts
{
    /// <summary>One text for each signature, whichever image it stands in: types by full name, parameters in order.</summary>
    internal string Text { get; set; } = "";

    /// <summary>Every type named, definitions and references.</summary>
    internal List<EntityHandle> Types { get; } = [];

    /// <summary>Full names of required and optional modifiers.</summary>
    internal List<string> Modifiers { get; } = [];

    /// <summary>What strategies have no use for: pointers, function pointers, native integers, typed references, pinned locals.</summary>
    internal List<string> Oddities { get; } = [];

    /// <summary>Generic types of the image itself that are built here.</summary>
    internal List<GenericUse> Instantiations { get; } = [];

    /// <summary>The arguments of a method instantiation, in order; empty elsewhere.</summary>
    internal List<TypeShape> Arguments { get; } = [];

    /// <summary>For a type: what stands outermost. <c>List&lt;int&gt;</c> gives the handle of List.</summary>
    internal EntityHandle Outermost { get; set; }

    /// <summary>For a type: the kind of its outermost element.</summary>
    internal SignatureTypeCode OutermostCode { get; set; }
}
