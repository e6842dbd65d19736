using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Signatures;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.References;

/// <summary>Looks up types by full name and defining assembly.</summary>
internal sealed class TypeResolver(ImageModel image, ApiSurface surface)
{
    private readonly MetadataReader _metadata = image.Metadata;

    internal Reference Resolve(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => ResolveReference((TypeReferenceHandle)handle),
        HandleKind.TypeDefinition => ResolveDefinition((TypeDefinitionHandle)handle),
        _ => ResolveSpecification((TypeSpecificationHandle)handle),
    };

    /// <summary>The foreign type that a reference, or a type built from it, stands for; null: none that is allowed.</summary>
    internal ApiType? Find(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeSpecification)
        {
            var specification = _metadata.GetTypeSpecification((TypeSpecificationHandle)handle);
            handle = image.Signatures.ReadTypeSpecification(specification.Signature).Outermost;
        }

        return handle.Kind == HandleKind.TypeReference ? Find((TypeReferenceHandle)handle) : null;
    }

    /// <summary>Whether the types of a signature may stand there.</summary>
    /// <param name="facts">The signature.</param>
    /// <param name="display">What it belongs to, for the message.</param>
    /// <param name="isOfAllowedMember">True: modifiers and shapes equal those of a member that was looked up.</param>
    internal Reference Judge(SignatureFacts facts, string display, bool isOfAllowedMember)
    {
        var context = EmissionContext.None;
        foreach (var handle in facts.Types)
        {
            var type = Resolve(handle);
            if (type.Refusal is not null)
                return type with { Reason = $"{type.Reason} It stands in '{display}'." };
            context |= type.TypeContext;
        }

        if (!isOfAllowedMember && FindOddity(facts) is { } oddity)
            return Refuse(VerifierRules.Signature, display, $"'{display}' has a signature with a {oddity}.");
        return new Reference { TypeName = display, TypeContext = context };
    }

    private static string? FindOddity(SignatureFacts facts)
    {
        if (facts.Oddities.Count > 0)
            return facts.Oddities[0];
        var modifier = facts.Modifiers.Find(name => name is not (
            "System.Runtime.CompilerServices.IsExternalInit"
            or "System.Runtime.InteropServices.InAttribute"
            or "System.Runtime.InteropServices.UnmanagedType"));
        return modifier is null ? null : $"modifier {modifier}";
    }

    private Reference ResolveDefinition(TypeDefinitionHandle handle)
    {
        if (MetadataTokens.GetRowNumber(handle) > _metadata.TypeDefinitions.Count)
            throw new BadImageFormatException("A token names a type that does not exist.");
        return new Reference { TypeName = image.Names.Of(handle), OwnType = handle };
    }

    private Reference ResolveReference(TypeReferenceHandle handle)
    {
        if (MetadataTokens.GetRowNumber(handle) > _metadata.TypeReferences.Count)
            throw new BadImageFormatException("A token names a type reference that does not exist.");
        var name = image.Names.Of(handle);
        var scope = ScopeOf(handle);
        if (scope is null)
            return Refuse(VerifierRules.TypeReference, name, $"'{name}' is looked up in no assembly.");
        if (Find(handle) is { } type && IsPlainName(handle))
            return new Reference { TypeName = name, TypeContext = type.Context };
        return IsGuardOutside(name, scope)
            ? new Reference { TypeName = name }
            : Refuse(VerifierRules.TypeReference, name, $"'{name}' of {scope.Name} is not among the types that strategies may use.");
    }

    /// <summary>A name that holds a separator could read like another type's.</summary>
    private bool IsPlainName(TypeReferenceHandle handle)
    {
        var row = _metadata.GetTypeReference(handle);
        var isNested = row.ResolutionScope.Kind == HandleKind.TypeReference;
        return _metadata.GetString(row.Name).IndexOfAny(['.', '/']) < 0
            && (isNested ? row.Namespace.IsNil && IsPlainName((TypeReferenceHandle)row.ResolutionScope) : true);
    }

    private bool IsGuardOutside(string name, ReferencedAssembly scope) =>
        name == image.Options.GuardTypeName && scope.Name == ReferencedAssembly.Abstractions && surface.Knows(scope);

    private ApiType? Find(TypeReferenceHandle handle) =>
        ScopeOf(handle) is { } scope && surface.Knows(scope) ? surface.Find(scope.Name, image.Names.Of(handle)) : null;

    private ReferencedAssembly? ScopeOf(TypeReferenceHandle handle)
    {
        image.Names.Of(handle);
        var scope = _metadata.GetTypeReference(handle).ResolutionScope;
        while (scope.Kind == HandleKind.TypeReference && !scope.IsNil)
            scope = _metadata.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope;
        return scope.Kind == HandleKind.AssemblyReference && !scope.IsNil
            ? ReferencedAssembly.Of(_metadata, _metadata.GetAssemblyReference((AssemblyReferenceHandle)scope))
            : null;
    }

    private Reference ResolveSpecification(TypeSpecificationHandle handle)
    {
        var facts = image.Signatures.ReadTypeSpecification(_metadata.GetTypeSpecification(handle).Signature);
        var judged = Judge(facts, facts.Text, isOfAllowedMember: false);
        if (judged.Refusal is not null)
            return judged;
        var isBuilt = facts.OutermostCode is SignatureTypeCode.GenericTypeInstance or SignatureTypeCode.TypeHandle;
        var own = isBuilt && facts.Outermost.Kind == HandleKind.TypeDefinition ? (TypeDefinitionHandle)facts.Outermost : default;
        return judged with
        {
            TypeName = isBuilt ? image.Names.Of(facts.Outermost) : facts.Text,
            Arguments = facts.Text,
            OwnType = own,
            IsVariable = facts.OutermostCode is SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter,
        };
    }

    private static Reference Refuse(VerifierRule rule, string name, string reason) =>
        new() { TypeName = name, Refusal = rule, Reason = reason };
}
