using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>
/// Writes an image by hand, for what C# cannot express: one class with one static method, valid until a test adds to it.
/// </summary>
internal sealed class HandMadeImage
{
    private readonly BlobBuilder _il = new();

    public HandMadeImage()
    {
        Metadata.AddModule(0, Metadata.GetOrAddString("strategy.dll"), Metadata.GetOrAddGuid(new Guid("6f1e2c8e-0f5a-4c54-9c5b-3b2b7c1c9d10")), default, default);
        Runtime = Reference("System.Runtime", [0xb0, 0x3f, 0x5f, 0x7f, 0x11, 0xd5, 0x0a, 0x3a]);
        Object = Type(Runtime, "System", "Object");
    }

    public MetadataBuilder Metadata { get; } = new();

    public AssemblyReferenceHandle Runtime { get; }

    public TypeReferenceHandle Object { get; }

    public string AssemblyName { get; set; } = "strategy";

    public AssemblyFlags AssemblyFlags { get; set; }

    public string ClassNamespace { get; set; } = "";

    public EntityHandle BaseType { get; set; }

    public string MethodName { get; set; } = "M";

    public MethodImplAttributes Implementation { get; set; }

    public MethodAttributes Attributes { get; set; } = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    /// <summary>Whether the method belongs to the module and not to the class.</summary>
    public bool IsOfModule { get; set; }

    public bool HasBody { get; set; } = true;

    public StandaloneSignatureHandle Locals { get; set; }

    public MethodBodyAttributes BodyAttributes { get; set; } = MethodBodyAttributes.InitLocals;

    public CorFlags Flags { get; set; } = CorFlags.ILOnly;

    public MethodDefinitionHandle EntryPoint { get; set; }

    public BlobBuilder? Resources { get; set; }

    /// <summary>Instructions of the method; a ret follows.</summary>
    public Action<InstructionEncoder> Code { get; set; } = _ => { };

    /// <summary>Rows to add behind the class and its method.</summary>
    public Action<TypeDefinitionHandle, MethodDefinitionHandle> More { get; set; } = (_, _) => { };

    public AssemblyReferenceHandle Reference(string name, byte[] token) => Metadata.AddAssemblyReference(
        Metadata.GetOrAddString(name), new Version(10, 0, 0, 0), default, token.Length == 0 ? default : Metadata.GetOrAddBlob(token), default, default);

    public TypeReferenceHandle Type(EntityHandle scope, string space, string name) => Metadata.AddTypeReference(
        scope, space.Length == 0 ? default : Metadata.GetOrAddString(space), Metadata.GetOrAddString(name));

    public BlobHandle Blob(params byte[] bytes) => Metadata.GetOrAddBlob(bytes);

    public MemberReferenceHandle Member(EntityHandle parent, string name, params byte[] signature) =>
        Metadata.AddMemberReference(parent, Metadata.GetOrAddString(name), Blob(signature));

    /// <summary>The constructor of <c>Span&lt;int&gt;</c> over a pointer.</summary>
    public MemberReferenceHandle SpanOverPointer()
    {
        var span = (byte)CodedIndex.TypeDefOrRefOrSpec(Type(Runtime, "System", "Span`1"));
        return Member(Metadata.AddTypeSpecification(Blob(0x15, 0x11, span, 0x01, 0x08)), ".ctor", 0x20, 0x02, 0x01, 0x0F, 0x01, 0x08);
    }

    public StandaloneSignatureHandle StandAlone(params byte[] signature) => Metadata.AddStandaloneSignature(Blob(signature));

    public IReadOnlyList<VerifierFinding> Verify() =>
        AssemblyVerifier.Verify(Build());

    public ImmutableArray<byte> Build()
    {
        Metadata.AddAssembly(Metadata.GetOrAddString(AssemblyName), new Version(0, 0, 0, 0), default, default, AssemblyFlags, AssemblyHashAlgorithm.None);
        var code = new InstructionEncoder(new BlobBuilder(), new ControlFlowBuilder());
        Code(code);
        code.OpCode(ILOpCode.Ret);
        var bodies = new MethodBodyStreamEncoder(_il);
        var offset = HasBody ? bodies.AddMethodBody(code, maxStack: 8, localVariablesSignature: Locals, attributes: BodyAttributes) : -1;
        Metadata.AddTypeDefinition(default, default, Metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var type = Metadata.AddTypeDefinition(
            TypeAttributes.Public, ClassNamespace.Length == 0 ? default : Metadata.GetOrAddString(ClassNamespace), Metadata.GetOrAddString("Made"),
            BaseType.IsNil ? Object : BaseType, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(IsOfModule ? 2 : 1));
        var method = Metadata.AddMethodDefinition(Attributes, Implementation, Metadata.GetOrAddString(MethodName), Blob(0x00, 0x00, 0x01), offset, default);
        More(type, method);
        var pe = new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage), new MetadataRootBuilder(Metadata), _il,
            managedResources: Resources, flags: Flags, entryPoint: EntryPoint, strongNameSignatureSize: 0, deterministicIdProvider: _ => default);
        var bytes = new BlobBuilder();
        pe.Serialize(bytes);
        return bytes.ToImmutableArray();
    }
}
