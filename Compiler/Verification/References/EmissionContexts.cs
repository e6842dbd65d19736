using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.References;

/// <summary>Tells whether a method is a place where the compiler itself uses a member.</summary>
internal sealed class EmissionContexts(ImageModel image)
{
    private static readonly string[] DetailMethods =
    [
        "InlineArrayAsSpan", "InlineArrayAsReadOnlySpan", "InlineArrayElementRef", "InlineArrayElementRefReadOnly",
        "InlineArrayFirstElementRef", "InlineArrayFirstElementRefReadOnly",
    ];

    /// <summary>Whether a method may use a member or type tied to contexts. Those decided by neighbouring instructions are not decided here.</summary>
    internal bool Allows(ImageMethod method, EmissionContext required, string member) =>
        required == EmissionContext.None
        || (required.HasFlag(EmissionContext.Hash) && method.Name == "GetHashCode" && IsInstance(method))
        || (required.HasFlag(EmissionContext.Record) && IsRecordPlace(method, member))
        || (required.HasFlag(EmissionContext.Iterator) && IsIterator(method))
        || (required.HasFlag(EmissionContext.Event) && image.IsEventAccessor(method.Handle))
        || (required.HasFlag(EmissionContext.Collection) && image.SimpleName(method.DeclaringType).StartsWith("<>z__", StringComparison.Ordinal))
        || (required.HasFlag(EmissionContext.ImplementationDetails) && IsImplementationDetail(method));

    /// <summary>Whether a method is of a record class and is one of those that handle its type.</summary>
    internal bool IsRecordPlace(ImageMethod method, string member) => image.IsRecordClass(method.DeclaringType) && member switch
    {
        "GetTypeFromHandle" => method.Name == "get_EqualityContract",
        "op_Equality" => method.Name == "Equals",
        "EnsureSufficientExecutionStack" => method.Name == "PrintMembers",
        _ => method.Name is "get_EqualityContract" or "Equals" or "GetHashCode",
    };

    private static bool IsInstance(ImageMethod method) => (method.Definition.Attributes & System.Reflection.MethodAttributes.Static) == 0;

    private bool IsIterator(ImageMethod method)
    {
        var name = image.SimpleName(method.DeclaringType);
        return ImageModel.IsCompilerName(name) && name.Contains(">d", StringComparison.Ordinal);
    }

    private static bool IsImplementationDetail(ImageMethod method) =>
        method.TypeName == ImageModel.ImplementationDetails && DetailMethods.Contains(method.Name);
}
