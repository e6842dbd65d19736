using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Custom attributes: the compiler's own and the few that authors may write.</summary>
internal sealed class AttributeCheck(VerificationContext context)
{
    /// <summary>On the list for types that the compiler writes: spans of its own and read-only collections.</summary>
    private static readonly string[] OfCompilerTypes =
    [
        "System.Runtime.CompilerServices.InlineArrayAttribute", "System.Diagnostics.DebuggerDisplayAttribute",
    ];

    private readonly MetadataReader _metadata = context.Image.Metadata;

    internal void Run()
    {
        foreach (var handle in _metadata.CustomAttributes)
        {
            var attribute = _metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
            {
                context.Findings.Add(VerifierRules.Attribute, $"An attribute of the image's own stands on {PlaceOf(attribute.Parent)}.");
                continue;
            }

            var constructor = context.References.Resolve(attribute.Constructor);
            if (constructor.Refusal is not null || (constructor.Context | constructor.TypeContext) != EmissionContext.Attribute)
                context.Findings.Add(VerifierRules.Attribute, $"'{constructor.TypeName}' stands on {PlaceOf(attribute.Parent)}.");
            else if (OfCompilerTypes.Contains(constructor.TypeName) && !IsCompilerType(attribute.Parent))
                context.Findings.Add(VerifierRules.Attribute, $"'{constructor.TypeName}', which belongs to the compiler's own types, stands on {PlaceOf(attribute.Parent)}.");
        }
    }

    private bool IsCompilerType(EntityHandle parent) =>
        parent.Kind == HandleKind.TypeDefinition && ImageModel.IsCompilerName(context.Image.SimpleName((TypeDefinitionHandle)parent));

    private string PlaceOf(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeDefinition => $"'{context.Image.Names.Of(parent)}'",
        HandleKind.MethodDefinition => $"'{NameOf(context.Image.Method((MethodDefinitionHandle)parent))}'",
        HandleKind.FieldDefinition => $"the field '{_metadata.GetString(_metadata.GetFieldDefinition((FieldDefinitionHandle)parent).Name)}'",
        HandleKind.PropertyDefinition => $"the property '{_metadata.GetString(_metadata.GetPropertyDefinition((PropertyDefinitionHandle)parent).Name)}'",
        HandleKind.AssemblyDefinition => "the assembly",
        HandleKind.ModuleDefinition => "the module",
        _ => $"a {parent.Kind}",
    };

    private static string NameOf(ImageMethod method) => $"{method.TypeName}.{method.Name}";
}
