using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Which instance fields are set, or handed out by address, outside of constructors. Found out when it is first asked.</summary>
internal sealed class AssignedFields(ImageModel image)
{
    private readonly HashSet<FieldDefinitionHandle> _fields = [];

    /// <summary>Fields of built types, which are named by name.</summary>
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _isRead;

    internal bool Contains(FieldDefinitionHandle field)
    {
        if (!_isRead)
            Read();
        return _fields.Contains(field) || _names.Contains(image.Metadata.GetString(image.Metadata.GetFieldDefinition(field).Name));
    }

    private void Read()
    {
        _isRead = true;
        foreach (var handle in image.Metadata.MethodDefinitions)
        {
            var method = image.Metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0 || image.Metadata.StringComparer.Equals(method.Name, ".ctor"))
                continue;
            var body = ILBody.Decode(image.File.GetMethodBody(method.RelativeVirtualAddress), static _ => false);
            for (var index = 0; index < body.Instructions.Count; index++)
            {
                if (Changes(body, index))
                    Add(MetadataTokens.EntityHandle((int)body.At(index).Operand));
            }
        }
    }

    private void Add(EntityHandle field)
    {
        if (field.Kind == HandleKind.FieldDefinition)
            _fields.Add((FieldDefinitionHandle)field);
        else if (field.Kind == HandleKind.MemberReference)
            _names.Add(image.Metadata.GetString(image.Metadata.GetMemberReference((MemberReferenceHandle)field).Name));
    }

    /// <summary>An address is taken for a call into the framework, whose values do not change, or it counts as a change.</summary>
    private static bool Changes(ILBody body, int index) => body.At(index).Opcode switch
    {
        ILOpCode.Stfld => true,
        ILOpCode.Ldflda => body.At(index + 1) is not { Opcode: ILOpCode.Call } call
            || MetadataTokens.EntityHandle((int)call.Operand).Kind != HandleKind.MemberReference,
        _ => false,
    };
}
