using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Signatures;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.References;

/// <summary>Looks up what tokens name, each once.</summary>
internal sealed class ReferenceResolver(ImageModel image, ApiSurface surface)
{
    private readonly Dictionary<EntityHandle, Reference> _resolved = [];
    private readonly TypeResolver _types = new(image, surface);

    /// <summary>What a token names.</summary>
    /// <exception cref="BadImageFormatException">It names nothing.</exception>
    internal Reference Resolve(EntityHandle handle)
    {
        if (_resolved.TryGetValue(handle, out var known))
            return known;
        var reference = handle.Kind switch
        {
            HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification => _types.Resolve(handle),
            HandleKind.MemberReference => ResolveMember((MemberReferenceHandle)handle),
            HandleKind.MethodSpecification => ResolveBuiltMethod((MethodSpecificationHandle)handle),
            HandleKind.MethodDefinition => Own((MethodDefinitionHandle)handle),
            HandleKind.FieldDefinition => Own((FieldDefinitionHandle)handle),
            _ => throw new BadImageFormatException($"A token names a {handle.Kind}."),
        };
        return _resolved[handle] = reference;
    }

    /// <summary>Whether types may stand in a signature, and the contexts they are tied to.</summary>
    internal Reference Judge(SignatureFacts facts, string display, bool isOfAllowedMember) => _types.Judge(facts, display, isOfAllowedMember);

    private Reference Own(MethodDefinitionHandle handle)
    {
        var method = image.Method(handle);
        return new Reference { TypeName = method.TypeName, MemberName = method.Name, OwnMethod = handle, OwnType = method.DeclaringType };
    }

    private Reference Own(FieldDefinitionHandle handle)
    {
        if (MetadataTokens.GetRowNumber(handle) > image.Metadata.FieldDefinitions.Count)
            throw new BadImageFormatException("A token names a field that does not exist.");
        var field = image.Metadata.GetFieldDefinition(handle);
        var type = field.GetDeclaringType();
        return new Reference { TypeName = image.Names.Of(type), MemberName = image.Metadata.GetString(field.Name), OwnType = type };
    }

    private Reference ResolveBuiltMethod(MethodSpecificationHandle handle)
    {
        var specification = image.Metadata.GetMethodSpecification(handle);
        if (specification.Method.Kind == HandleKind.MethodSpecification)
            throw new BadImageFormatException("A method instantiation is built from another one.");
        var method = Resolve(specification.Method);
        if (method.Refusal is not null)
            return method;
        var facts = image.Signatures.ReadMethodSpecification(specification.Signature);
        var arguments = Judge(facts, method.Display + facts.Text, isOfAllowedMember: false);
        return arguments.Refusal is null
            ? method with { IsBuiltMethod = true, TypeContext = method.TypeContext | arguments.TypeContext, Arguments = facts.Text }
            : arguments;
    }

    private Reference ResolveMember(MemberReferenceHandle handle)
    {
        var row = image.Metadata.GetMemberReference(handle);
        var name = image.Metadata.GetString(row.Name);
        if (row.Parent.Kind is not (HandleKind.TypeReference or HandleKind.TypeSpecification))
            return Refuse(row.Parent.Kind.ToString(), name, $"'{name}' is looked up in a {row.Parent.Kind}; members are referenced through their type.");
        var parent = Resolve(row.Parent);
        if (parent.Refusal is not null)
            return parent with { MemberName = name, Reason = $"'{parent.Display}.{name}': {parent.Reason}" };
        var facts = image.Signatures.ReadMember(row.Signature);
        if (parent.IsVariable)
            return Refuse(parent.TypeName, name, $"'{name}' is looked up in a type parameter.");
        if (!parent.OwnType.IsNil)
            return OwnMember(parent, name, facts);
        return parent.TypeName.EndsWith(']') ? ArrayMember(parent, name, facts) : ForeignMember(parent, row.Parent, name, facts);
    }

    private Reference ForeignMember(Reference parent, EntityHandle parentHandle, string name, SignatureFacts facts)
    {
        if (parent.TypeName == image.Options.GuardTypeName)
            return parent with { MemberName = name };
        var type = _types.Find(parentHandle);
        if (type is null || !type.Allows(name, facts.Text, out var context))
            return Refuse(parent.TypeName, name, $"'{parent.TypeName}.{name}' is not among the members that strategies may use.");
        // A context of the member says more than that of its type alone; the types it is built from keep theirs.
        var isTied = context != EmissionContext.None && parentHandle.Kind == HandleKind.TypeReference;
        return parent with { MemberName = name, Context = context, TypeContext = isTied ? EmissionContext.None : parent.TypeContext };
    }

    /// <summary>Lookup goes on in base types, so a member that the type does not declare itself would be somebody else's.</summary>
    private Reference OwnMember(Reference parent, string name, SignatureFacts facts)
    {
        if (!image.Declares(parent.OwnType, name, facts.Text))
            return Refuse(parent.TypeName, name, $"'{parent.TypeName}' declares no '{name}' of this signature.");
        var types = Judge(facts, $"{parent.TypeName}.{name}", isOfAllowedMember: true);
        return types.Refusal is null ? parent with { MemberName = name, OwnMethod = OwnMethod(parent.OwnType, name, facts.Text) } : types;
    }

    private MethodDefinitionHandle OwnMethod(TypeDefinitionHandle type, string name, string signature)
    {
        foreach (var handle in image.Metadata.GetTypeDefinition(type).GetMethods())
        {
            var method = image.Method(handle);
            if (method.Name == name && image.Signatures.ReadMethod(method.Definition.Signature).Text == signature)
                return handle;
        }

        return default;
    }

    /// <summary>Arrays of several dimensions have four members that no metadata declares (ECMA-335 II.14.2).</summary>
    private static Reference ArrayMember(Reference parent, string name, SignatureFacts facts) =>
        name is ".ctor" or "Get" or "Set" or "Address" && parent.TypeName.EndsWith(",]", StringComparison.Ordinal) && facts.Oddities.Count == 0
            ? parent with { MemberName = name }
            : Refuse(parent.TypeName, name, $"'{parent.TypeName}.{name}' is not a member of arrays.");

    private static Reference Refuse(string type, string member, string reason) =>
        new() { TypeName = type, MemberName = member, Refusal = VerifierRules.MemberReference, Reason = reason };
}
