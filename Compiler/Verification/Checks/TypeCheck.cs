using System.Reflection;
using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Signatures;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Type definitions: names, bases, interfaces, constraints, layout, properties.</summary>
internal sealed class TypeCheck(VerificationContext context)
{
    private const TypeAttributes Odd = TypeAttributes.Import | TypeAttributes.HasSecurity | TypeAttributes.RTSpecialName;

    private readonly MetadataReader _metadata = context.Image.Metadata;

    internal void Run()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var type = _metadata.GetTypeDefinition(handle);
            var name = context.Image.Names.Of(handle);
            CheckNamespace(handle, name);
            CheckBase(type, name);
            CheckLayout(handle, type, name);
            CheckInterfaces(handle, type, name);
            CheckConstraints(handle, type.GetGenericParameters(), name);
            CheckProperties(type, name);
            if ((type.Attributes & Odd) != 0)
                context.Findings.Add(VerifierRules.TypeDefinition, name, $"'{name}' is declared with {type.Attributes & Odd}.");
        }
    }

    private void CheckNamespace(TypeDefinitionHandle handle, string name)
    {
        if (ReservedNames.Contains(context.Image.Names.NamespaceOf(handle)) && !IsOfGuard(handle))
            context.Findings.Add(VerifierRules.TypeDefinition, name, $"'{name}' stands in a namespace of the framework or the host.");
    }

    private bool IsOfGuard(TypeDefinitionHandle handle)
    {
        var outer = _metadata.GetTypeDefinition(handle).GetDeclaringType();
        return context.Image.IsGuard(handle) || (!outer.IsNil && IsOfGuard(outer));
    }

    private void CheckBase(TypeDefinition type, string name)
    {
        var isInterface = (type.Attributes & TypeAttributes.Interface) != 0;
        if (type.BaseType.IsNil)
        {
            if (!isInterface && name != "<Module>")
                context.Findings.Add(VerifierRules.TypeDefinition, name, $"'{name}' has no base type.");
            return;
        }

        var parent = context.References.Resolve(type.BaseType);
        if (parent.Refusal is not null)
            context.Findings.Add(VerifierRules.TypeDefinition, name, $"'{name}' derives from '{parent.TypeName}'. {parent.Reason}");
        else if (parent.OwnType.IsNil && !context.Image.Options.ForeignBases.Contains(parent.TypeName))
            context.Findings.Add(VerifierRules.TypeDefinition, name, $"'{name}' derives from '{parent.TypeName}', which strategies may not derive from.");
    }

    private void CheckLayout(TypeDefinitionHandle handle, TypeDefinition type, string name)
    {
        var layout = type.GetLayout();
        var isExplicit = (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout;
        var isEmptyStruct = !isExplicit && layout.Size == 1 && context.Image.IsValueType(handle);
        if ((isExplicit || layout.Size != 0 || layout.PackingSize != 0) && !isEmptyStruct && !IsArrayData(handle, type))
            context.Findings.Add(VerifierRules.Layout, name, $"'{name}' has a memory layout of its own.");
    }

    /// <summary>The compiler declares a structure of the right size for the initial values of an array.</summary>
    private bool IsArrayData(TypeDefinitionHandle handle, TypeDefinition type) =>
        context.Image.SimpleName(handle).StartsWith("__StaticArrayInitTypeSize=", StringComparison.Ordinal)
        && !type.GetDeclaringType().IsNil
        && context.Image.Names.Of(type.GetDeclaringType()) == ImageModel.ImplementationDetails
        && type.GetFields().Count == 0
        && type.GetMethods().Count == 0;

    private void CheckInterfaces(TypeDefinitionHandle handle, TypeDefinition type, string name)
    {
        foreach (var row in type.GetInterfaceImplementations())
            CheckUse(handle, _metadata.GetInterfaceImplementation(row).Interface, name, "implements");
        if (type.BaseType is { IsNil: false, Kind: HandleKind.TypeSpecification })
            context.Growth.AddUses(handle, type.BaseType);
    }

    private void CheckConstraints(TypeDefinitionHandle handle, GenericParameterHandleCollection parameters, string name)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in _metadata.GetGenericParameter(parameter).GetConstraints())
                CheckUse(handle, _metadata.GetGenericParameterConstraint(constraint).Type, name, "is constrained to");
        }
    }

    private void CheckUse(TypeDefinitionHandle handle, EntityHandle used, string name, string verb)
    {
        var reference = context.References.Resolve(used);
        context.Growth.AddUses(handle, used);
        if (reference.Refusal is not null)
            context.Findings.Add(reference.Refusal, name, $"'{name}' {verb} '{reference.TypeName}'. {reference.Reason}");
        else if (reference.TypeContext != EmissionContext.None)
            context.Findings.Add(VerifierRules.CompilerOnly, name, $"'{name}' {verb} '{reference.TypeName}', which is for the compiler.");
    }

    private void CheckProperties(TypeDefinition type, string name)
    {
        foreach (var row in type.GetProperties())
        {
            var property = _metadata.GetPropertyDefinition(row);
            CheckSignature(context.Image.Signatures.ReadMethod(property.Signature), name, _metadata.GetString(property.Name));
        }

        foreach (var row in type.GetEvents())
        {
            var reference = context.References.Resolve(_metadata.GetEventDefinition(row).Type);
            if (reference.Refusal is not null)
                context.Findings.Add(reference.Refusal, name, $"An event of '{name}': {reference.Reason}");
        }
    }

    private void CheckSignature(SignatureFacts facts, string type, string property)
    {
        var reference = context.References.Judge(facts, $"{type}.{property}", isOfAllowedMember: false);
        var allowed = property == "EqualityContract" ? EmissionContext.Record : EmissionContext.None;
        if (reference.Refusal is not null)
            context.Findings.Add(reference.Refusal, type, reference.Reason);
        else if ((reference.TypeContext & ~allowed) != 0)
            context.Findings.Add(VerifierRules.CompilerOnly, type, $"The property '{property}' has a type that only the compiler may use.");
    }
}
