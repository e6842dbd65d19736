using System.Reflection;
using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Field definitions: types, static state, data in the file.</summary>
internal sealed class FieldCheck(VerificationContext context)
{
    private const FieldAttributes Odd = FieldAttributes.PinvokeImpl | FieldAttributes.HasFieldMarshal;

    private readonly MetadataReader _metadata = context.Image.Metadata;
    private readonly ImmutableTypes _immutable = new(context.Image);

    internal void Run()
    {
        foreach (var type in _metadata.TypeDefinitions.Where(type => !context.Image.IsGuard(type)))
        {
            foreach (var field in _metadata.GetTypeDefinition(type).GetFields())
                Check(type, _metadata.GetFieldDefinition(field));
        }
    }

    private void Check(TypeDefinitionHandle type, FieldDefinition field)
    {
        var typeName = context.Image.Names.Of(type);
        var name = _metadata.GetString(field.Name);
        CheckType(type, typeName, field, name);
        var hasData = (field.Attributes & FieldAttributes.HasFieldRVA) != 0 || field.GetRelativeVirtualAddress() != 0;
        if ((field.Attributes & Odd) != 0 || (hasData && typeName != ImageModel.ImplementationDetails))
            context.Findings.Add(VerifierRules.NativeTables, typeName, $"The field '{name}' is tied to native memory or to data of the file.");
        if (field.GetOffset() >= 0)
            context.Findings.Add(VerifierRules.Layout, typeName, $"The field '{name}' has an offset of its own.");
        if ((field.Attributes & FieldAttributes.Static) != 0 && (field.Attributes & FieldAttributes.Literal) == 0)
            CheckStatic(type, typeName, field, name);
    }

    private void CheckType(TypeDefinitionHandle type, string typeName, FieldDefinition field, string name)
    {
        var facts = context.Image.Signatures.ReadField(field.Signature);
        context.Growth.AddUses(type, facts);
        var reference = context.References.Judge(facts, $"{typeName}.{name}", isOfAllowedMember: false);
        if (reference.Refusal is not null)
            context.Findings.Add(reference.Refusal, typeName, reference.Reason);
        else if (reference.TypeContext != EmissionContext.None)
            context.Findings.Add(VerifierRules.CompilerOnly, typeName, $"The field '{name}' has a type that only the compiler may use.");
    }

    private void CheckStatic(TypeDefinitionHandle type, string typeName, FieldDefinition field, string name)
    {
        // The compiler keeps delegates and array data in types of its own.
        if (ImageModel.IsCompilerName(context.Image.SimpleName(type)))
            return;
        if ((field.Attributes & FieldAttributes.InitOnly) == 0)
            context.Findings.Add(VerifierRules.StaticState, typeName, $"The static field '{name}' can be written after its initialisation.");
        else if (!_immutable.Contains(context.Image.Signatures.ReadField(field.Signature)))
            context.Findings.Add(VerifierRules.StaticState, typeName, $"The static field '{name}' holds an object whose contents can change.");
    }
}
