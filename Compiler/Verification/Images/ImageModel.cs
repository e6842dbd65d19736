using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using StrategyHost.Compiler.Verification.Signatures;

namespace StrategyHost.Compiler.Verification.Images;

/// <summary>An image under verification and what is read of it more than once.</summary>
internal sealed class ImageModel
{
    internal const string ImplementationDetails = "<PrivateImplementationDetails>";

    private readonly Dictionary<MethodDefinitionHandle, ImageMethod> _methods = [];
    private readonly HashSet<MethodDefinitionHandle> _eventAccessors = [];
    private readonly Dictionary<TypeDefinitionHandle, HashSet<string>> _members = [];

    internal ImageModel(PEReader file, VerifierOptions options)
    {
        File = file;
        Options = options;
        Metadata = file.GetMetadataReader();
        Names = new TypeNames(Metadata);
        Signatures = new SignatureReader(Metadata, Names, options.Limits);
        foreach (var handle in Metadata.EventDefinitions)
        {
            var accessors = Metadata.GetEventDefinition(handle).GetAccessors();
            _eventAccessors.Add(accessors.Adder);
            _eventAccessors.Add(accessors.Remover);
        }
    }

    internal PEReader File { get; }

    internal VerifierOptions Options { get; }

    internal MetadataReader Metadata { get; }

    internal TypeNames Names { get; }

    internal SignatureReader Signatures { get; }

    /// <summary>C# cannot declare such a name, so the compiler did. [CompilerGenerated] says nothing: authors can write it.</summary>
    internal static bool IsCompilerName(string name) => name.StartsWith('<');

    internal ImageMethod Method(MethodDefinitionHandle handle)
    {
        if (!_methods.TryGetValue(handle, out var method))
        {
            if (MetadataTokens.GetRowNumber(handle) > Metadata.MethodDefinitions.Count)
                throw new BadImageFormatException("A token names a method that does not exist.");
            var definition = Metadata.GetMethodDefinition(handle);
            var type = definition.GetDeclaringType();
            _methods[handle] = method = new ImageMethod(handle, definition, Metadata.GetString(definition.Name), type, Names.Of(type));
        }

        return method;
    }

    internal string SimpleName(TypeDefinitionHandle type) => Metadata.GetString(Metadata.GetTypeDefinition(type).Name);

    internal bool IsEventAccessor(MethodDefinitionHandle method) => _eventAccessors.Contains(method);

    internal bool IsGuard(TypeDefinitionHandle type) => Options.GuardTypeName is { } guard && Names.Of(type) == guard;

    internal bool IsDelegate(TypeDefinitionHandle type) => BaseNameOf(type) == "System.MulticastDelegate";

    internal bool IsValueType(TypeDefinitionHandle type) => BaseNameOf(type) is "System.ValueType" or "System.Enum";

    /// <summary>Full name of the base type; empty: none, or a built generic one.</summary>
    internal string BaseNameOf(TypeDefinitionHandle type)
    {
        var parent = Metadata.GetTypeDefinition(type).BaseType;
        return parent.IsNil || parent.Kind == HandleKind.TypeSpecification ? "" : Names.Of(parent);
    }

    /// <summary>Whether a type declares a member of this name and signature itself, rather than inheriting it.</summary>
    internal bool Declares(TypeDefinitionHandle type, string name, string signature) => MembersOf(type).Contains(name + signature);

    /// <summary>Whether a type is a record class, which the compiler gives a clone method of a name that C# cannot write.</summary>
    internal bool IsRecordClass(TypeDefinitionHandle type) =>
        MembersOf(type).Any(member => member.StartsWith("<Clone>$ ", StringComparison.Ordinal));

    private HashSet<string> MembersOf(TypeDefinitionHandle handle)
    {
        if (_members.TryGetValue(handle, out var members))
            return members;
        _members[handle] = members = new HashSet<string>(StringComparer.Ordinal);
        var type = Metadata.GetTypeDefinition(handle);
        foreach (var method in type.GetMethods())
            members.Add(Method(method).Name + Signatures.ReadMethod(Method(method).Definition.Signature).Text);
        foreach (var row in type.GetFields())
        {
            var field = Metadata.GetFieldDefinition(row);
            members.Add(Metadata.GetString(field.Name) + Signatures.ReadField(field.Signature).Text);
        }

        return members;
    }
}
