using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Images;

/// <summary>Full metadata names of an image's types, nested ones after a slash: <c>System.Span`1/Enumerator</c>.</summary>
internal sealed class TypeNames(MetadataReader metadata)
{
    /// <summary>No compiler nests deeper; in a hostile image, enclosing types can form a circle.</summary>
    private const int DeepestNesting = 32;

    private readonly Dictionary<EntityHandle, string> _names = [];

    /// <summary>The name of a type definition or reference.</summary>
    /// <exception cref="BadImageFormatException">It is neither, or its enclosing types form a circle.</exception>
    internal string Of(EntityHandle handle)
    {
        if (!_names.TryGetValue(handle, out var name))
            _names[handle] = name = Build(handle, DeepestNesting);
        return name;
    }

    /// <summary>The namespace of a type's outermost enclosing type.</summary>
    internal string NamespaceOf(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        for (var depth = 0; type.GetDeclaringType() is { IsNil: false } outer; depth++)
        {
            if (depth == DeepestNesting)
                throw new BadImageFormatException("The enclosing types of a type form a circle.");
            type = metadata.GetTypeDefinition(outer);
        }

        return metadata.GetString(type.Namespace);
    }

    private string Build(EntityHandle handle, int depth)
    {
        if (depth == 0)
            throw new BadImageFormatException("The enclosing types of a type form a circle.");
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
                return Join(definition.GetDeclaringType(), definition.Namespace, definition.Name, depth);
            case HandleKind.TypeReference:
                var reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
                var scope = reference.ResolutionScope;
                return Join(scope.Kind == HandleKind.TypeReference ? scope : default, reference.Namespace, reference.Name, depth);
            default:
                throw new BadImageFormatException($"A {handle.Kind} stands where a type is expected.");
        }
    }

    private string Join(EntityHandle outer, StringHandle space, StringHandle name, int depth)
    {
        var simple = metadata.GetString(name);
        if (!outer.IsNil)
            return Build(outer, depth - 1) + "/" + simple;
        return space.IsNil ? simple : metadata.GetString(space) + "." + simple;
    }
}
