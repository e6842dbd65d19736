using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>What no C# compiler writes is refused all the same.</summary>
internal sealed class HandMadeImageTests
{
    private const byte Void = 0x01;

    [Test]
    public void The_plain_image_is_accepted() => Assert.That(new HandMadeImage().Verify(), Is.Empty);

    [Test]
    public void A_stack_filled_to_its_end_is_accepted()
    {
        var image = new HandMadeImage();
        FillStack(image, bytes: 8, offset: 4, length: 2);
        Assert.That(image.Verify(), Is.Empty);
    }

    [TestCaseSource(nameof(Cases))]
    public void Is_refused(string id, Action<HandMadeImage> change)
    {
        var image = new HandMadeImage();
        change(image);
        var findings = image.Verify();
        Assert.That(findings.Select(finding => finding.Id), Does.Contain(id), string.Join("\n", findings));
    }

    internal static IEnumerable<TestCaseData> Cases() =>
        Code().Concat(Tables()).Concat(Names()).Concat(Signatures()).Select(item => new TestCaseData(item.Id, item.Change).SetArgDisplayNames(item.Id, item.What));

    private static IEnumerable<(string Id, string What, Action<HandMadeImage> Change)> Code()
    {
        foreach (var opcode in new[] { ILOpCode.Cpblk, ILOpCode.Initblk, ILOpCode.Arglist, ILOpCode.Break, ILOpCode.Tail, ILOpCode.Conv_u, ILOpCode.Conv_i, ILOpCode.Conv_ovf_u, ILOpCode.Ldind_i, ILOpCode.Stind_i, ILOpCode.Localloc, ILOpCode.Ckfinite, (ILOpCode)0x24, (ILOpCode)0xFE22, (ILOpCode)0xC0 })
            yield return ("SH7005", $"opcode {opcode}", image => image.Code = code => code.OpCode(opcode));
        yield return ("SH7005", "volatile.", image => image.Code = code => code.OpCode(ILOpCode.Volatile));
        yield return ("SH7005", "calli", image => Calli(image));
        yield return ("SH7003", "calli", image => Calli(image));
        yield return ("SH7005", "jmp", image => image.Code = code => Token(code, ILOpCode.Jmp, MetadataTokens.MethodDefinitionHandle(1)));
        yield return ("SH7005", "cpobj", image => image.Code = code => Token(code, ILOpCode.Cpobj, image.Object));
        yield return ("SH7005", "sizeof", image => image.Code = code => Token(code, ILOpCode.Sizeof, image.Object));
        yield return ("SH7005", "mkrefany", image => image.Code = code => Token(code, ILOpCode.Mkrefany, image.Object));
        yield return ("SH7005", "ldftn without a delegate", image => image.Code = code => Token(code, ILOpCode.Ldftn, MetadataTokens.MethodDefinitionHandle(1)));
        yield return ("SH7013", "ldtoken of a method", image => image.Code = code => Token(code, ILOpCode.Ldtoken, MetadataTokens.MethodDefinitionHandle(1)));
        yield return ("SH7020", "a jump into an instruction", image => image.Code = code =>
        {
            code.CodeBuilder.WriteByte((byte)ILOpCode.Br_s);
            code.CodeBuilder.WriteByte(2);
            code.LoadConstantI8(0x2A2A2A2A);
            code.OpCode(ILOpCode.Pop);
        });
        yield return ("SH7020", "a jump out of the method", image => image.Code = code =>
        {
            code.CodeBuilder.WriteByte((byte)ILOpCode.Br_s);
            code.CodeBuilder.WriteByte(100);
        });
        yield return ("SH7020", "a switch without end", image => image.Code = code =>
        {
            code.CodeBuilder.WriteByte((byte)ILOpCode.Switch);
            code.CodeBuilder.WriteInt32(int.MaxValue);
        });
        yield return ("SH7020", "an instruction cut off", image => image.Code = code => code.CodeBuilder.WriteByte((byte)ILOpCode.Ldc_i8));
        yield return ("SH7020", "a token of nothing", image => image.Code = code => Token(code, ILOpCode.Call, MetadataTokens.MethodDefinitionHandle(77)));
        yield return ("SH7020", "a call of a type", image => image.Code = code => Token(code, ILOpCode.Call, image.Object));
        yield return ("SH7020", "a cast to a method", image => image.Code = code => Token(code, ILOpCode.Castclass, MetadataTokens.MethodDefinitionHandle(1)));
        yield return ("SH7005", "locals not cleared", image => (image.Locals, image.BodyAttributes) = (image.StandAlone(0x07, 0x01, 0x08), MethodBodyAttributes.None));
        yield return ("SH7005", "a store behind the end of a stackalloc", image => FillStack(image, bytes: 8, offset: 5, length: 2));
        yield return ("SH7005", "a store before the start of a stackalloc", image => FillStack(image, bytes: 8, offset: -4, length: 2));
        yield return ("SH7005", "a span longer than its stackalloc", image => FillStack(image, bytes: 8, offset: 4, length: 3));
        yield return ("SH7003", "a delegate of an address that was computed", image =>
        {
            var constructor = image.Member(image.Type(image.Runtime, "System", "Action"), ".ctor", 0x20, 0x02, Void, 0x1C, 0x18);
            image.Code = code =>
            {
                code.OpCode(ILOpCode.Ldnull);
                code.LoadConstantI4(0);
                code.OpCode(ILOpCode.Conv_i);
                Token(code, ILOpCode.Newobj, constructor);
                code.OpCode(ILOpCode.Pop);
            };
        });
        yield return ("SH7014", "a static field written outside of the static constructor", image =>
        {
            image.More = (_, _) => image.Metadata.AddFieldDefinition(FieldAttributes.Static | FieldAttributes.InitOnly, image.Metadata.GetOrAddString("_kept"), image.Blob(0x06, 0x08));
            image.Code = code =>
            {
                code.LoadConstantI4(1);
                Token(code, ILOpCode.Stsfld, MetadataTokens.FieldDefinitionHandle(1));
            };
        });
        yield return ("SH7015", "a fault block", image => image.Code = code =>
        {
            var (start, handler, end) = (code.DefineLabel(), code.DefineLabel(), code.DefineLabel());
            code.MarkLabel(start);
            code.Branch(ILOpCode.Leave_s, end);
            code.MarkLabel(handler);
            code.OpCode(ILOpCode.Endfinally);
            code.MarkLabel(end);
            code.ControlFlowBuilder!.AddFaultRegion(start, handler, handler, end);
        });
        yield return ("SH7011", "a static constructor that is called by hand", image =>
        {
            const MethodAttributes Constructor = MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
            image.More = (_, _) => image.Metadata.AddMethodDefinition(Constructor, MethodImplAttributes.IL, image.Metadata.GetOrAddString(".cctor"), image.Blob(0x00, 0x00, Void), -1, default);
            image.Code = code => Token(code, ILOpCode.Call, MetadataTokens.MethodDefinitionHandle(2));
        });
        yield return ("SH7011", "a static constructor that was written out", image =>
        {
            image.MethodName = ".cctor";
            image.Code = code => Token(code, ILOpCode.Call, MetadataTokens.MethodDefinitionHandle(1));
        });
    }

    private static void FillStack(HandMadeImage image, int bytes, int offset, int length)
    {
        var constructor = image.SpanOverPointer();
        image.Code = code =>
        {
            code.LoadConstantI4(bytes);
            code.OpCode(ILOpCode.Conv_u);
            code.OpCode(ILOpCode.Localloc);
            code.OpCode(ILOpCode.Dup);
            code.LoadConstantI4(offset);
            code.OpCode(ILOpCode.Add);
            code.LoadConstantI4(1);
            code.OpCode(ILOpCode.Stind_i4);
            code.LoadConstantI4(length);
            Token(code, ILOpCode.Newobj, constructor);
            code.OpCode(ILOpCode.Pop);
        };
    }

    private static IEnumerable<(string Id, string What, Action<HandMadeImage> Change)> Tables()
    {
        yield return ("SH7006", "no body", image => image.HasBody = false);
        yield return ("SH7007", "native implementation", image => image.Implementation = MethodImplAttributes.Native);
        yield return ("SH7007", "preserved signature", image => image.Implementation = MethodImplAttributes.PreserveSig);
        yield return ("SH7007", "forward reference", image => image.Implementation = MethodImplAttributes.ForwardRef);
        yield return ("SH7007", "asynchronous", image => image.Implementation = (MethodImplAttributes)0x2000);
        yield return ("SH7010", "PInvoke", image =>
        {
            (image.HasBody, image.Attributes) = (false, image.Attributes | MethodAttributes.PinvokeImpl);
            image.More = (_, method) => image.Metadata.AddMethodImport(method, default, image.Metadata.GetOrAddString("getpid"), image.Metadata.AddModuleReference(image.Metadata.GetOrAddString("libc")));
        });
        yield return ("SH7010", "module reference", image => image.Metadata.AddModuleReference(image.Metadata.GetOrAddString("libc")));
        yield return ("SH7010", "unmanaged export", image => image.Attributes |= MethodAttributes.UnmanagedExport);
        yield return ("SH7010", "resource", image =>
        {
            image.Resources = new BlobBuilder();
            image.Resources.WriteInt32(4);
            image.Resources.WriteInt32(1);
            image.Metadata.AddManifestResource(ManifestResourceAttributes.Public, image.Metadata.GetOrAddString("r"), default, 0);
        });
        yield return ("SH7010", "file", image => image.Metadata.AddAssemblyFile(image.Metadata.GetOrAddString("x"), default, true));
        yield return ("SH7010", "forwarded type", image => image.Metadata.AddExportedType((TypeAttributes)0x00200000, image.Metadata.GetOrAddString("System"), image.Metadata.GetOrAddString("Math"), image.Runtime, 0));
        yield return ("SH7010", "security attribute", image => image.More = (type, _) => image.Metadata.AddDeclarativeSecurityAttribute(type, DeclarativeSecurityAction.Assert, image.Blob(0x2e, 0)));
        yield return ("SH7010", "flags of native code", image => image.Flags = CorFlags.Requires32Bit);
        yield return ("SH7010", "entry point", image => image.EntryPoint = MetadataTokens.MethodDefinitionHandle(1));
        yield return ("SH7009", "explicit layout", image => image.More = (_, _) =>
        {
            var type = image.Metadata.AddTypeDefinition(TypeAttributes.ExplicitLayout | TypeAttributes.Sealed, default, image.Metadata.GetOrAddString("U"), image.Type(image.Runtime, "System", "ValueType"), MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(2));
            image.Metadata.AddTypeLayout(type, 0, 4096);
        });
        yield return ("SH7009", "a field at an offset", image => image.More = (_, _) => image.Metadata.AddFieldLayout(
            image.Metadata.AddFieldDefinition(FieldAttributes.Private, image.Metadata.GetOrAddString("_laid"), image.Blob(0x06, 0x08)), 4));
        yield return ("SH7009", "array data outside of its place", image => image.More = (_, _) => image.Metadata.AddTypeLayout(
            image.Metadata.AddTypeDefinition(TypeAttributes.ExplicitLayout | TypeAttributes.Sealed, default, image.Metadata.GetOrAddString("__StaticArrayInitTypeSize=16"), image.Type(image.Runtime, "System", "ValueType"), MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(2)), 1, 16));
        yield return ("SH7011", "module initialiser", image => (image.IsOfModule, image.MethodName) = (true, ".cctor"));
        yield return ("SH7002", "override of Finalize, however the method is called", image => image.More = (type, method) => image.Metadata.AddMethodImplementation(type, method, image.Member(image.Object, "Finalize", 0x20, 0x00, Void)));
    }

    private static IEnumerable<(string Id, string What, Action<HandMadeImage> Change)> Names()
    {
        yield return ("SH7017", "an assembly named like the framework", image => image.AssemblyName = "System.Private.CoreLib");
        yield return ("SH7017", "an assembly named like the host", image => image.AssemblyName = "StrategyHost.Trading");
        yield return ("SH7017", "a retargetable assembly", image => image.AssemblyFlags = AssemblyFlags.Retargetable);
        yield return ("SH7001", "the right type in the wrong assembly", image => image.Type(image.Reference("System.Linq", [0xb0, 0x3f, 0x5f, 0x7f, 0x11, 0xd5, 0x0a, 0x3a]), "System", "Math"));
        yield return ("SH7001", "the right assembly with the wrong key", image => image.Type(image.Reference("System.Runtime", [1, 2, 3, 4, 5, 6, 7, 8]), "System", "Math"));
        yield return ("SH7001", "the core library behind the references", image => image.Type(image.Reference("System.Private.CoreLib", [0x7c, 0xec, 0x85, 0xd7, 0xbe, 0xa7, 0x79, 0x8e]), "System", "Math"));
        yield return ("SH7001", "an assembly that no type uses", image => image.Reference("System.Net.Http", []));
        yield return ("SH7001", "a nested type that the list does not hold", image => image.Type(image.Type(image.Runtime, "System", "Math"), "", "File"));
        yield return ("SH7001", "a nested type by a flat name", image => image.Type(image.Runtime, "System", "Span`1/Enumerator"));
        yield return ("SH7001", "a prefix of an allowed name", image => image.Type(image.Runtime, "System", "Mat"));
        yield return ("SH7001", "an allowed name with more behind it", image => image.Type(image.Runtime, "System", "MathX"));
        yield return ("SH7001", "a name in another case", image => image.Type(image.Runtime, "system", "Math"));
        yield return ("SH7001", "a type of this module by reference", image => image.Type(EntityHandle.ModuleDefinition, "", "Made"));
        yield return ("SH7001", "a type of no scope", image => image.Type(default(AssemblyReferenceHandle), "System", "Math"));
        yield return ("SH7001", "a broker", image => image.Type(image.Reference("StrategyHost.Abstractions", []), "StrategyHost.Brokers", "IBrokerAdapter"));
        yield return ("SH7001", "an internal type of the host", image => image.Type(image.Reference("StrategyHost.Abstractions", []), "StrategyHost", "RunClock"));
        yield return ("SH7002", "an internal member of the host", image => image.Member(image.Type(image.Reference("StrategyHost.Abstractions", []), "StrategyHost", "Strategy"), "Seed", 0x20, 0x01, Void, 0x0A));
        yield return ("SH7002", "a private field of the host", image => image.Member(image.Type(image.Reference("StrategyHost.Abstractions", []), "StrategyHost", "Series"), "_values", 0x06, 0x1D, 0x0D));
        yield return ("SH7002", "a private field of the framework", image => image.Member(image.Type(image.Runtime, "System", "String"), "_firstChar", 0x06, 0x03));
        yield return ("SH7002", "an inherited member through a derived type", image => image.Member(image.Type(image.Runtime, "System", "Math"), "GetType", 0x20, 0x00, 0x1C));
        yield return ("SH7002", "a member of a method", image => image.More = (_, method) => image.Member(method, "M", 0x05, 0x00, Void));
        yield return ("SH7002", "a member of a module", image => image.More = (_, _) => image.Member(image.Metadata.AddModuleReference(image.Metadata.GetOrAddString("libc")), "M", 0x00, 0x00, Void));
        yield return ("SH7002", "a member of a plain array", image => image.Member(image.Metadata.AddTypeSpecification(image.Blob(0x1D, 0x08)), "Get", 0x20, 0x01, 0x08, 0x08));
        yield return ("SH7002", "a foreign member of an array", image => image.Member(image.Metadata.AddTypeSpecification(image.Blob(0x14, 0x08, 2, 0, 0)), "Initialize", 0x20, 0x00, Void));
        yield return ("SH7002", "another overload", image => image.Member(image.Type(image.Runtime, "System", "Math"), "Sqrt", 0x00, 0x01, 0x0C, 0x0C));
        yield return ("SH7008", "a framework namespace", image => image.ClassNamespace = "System.Runtime");
        yield return ("SH7008", "the host's namespace", image => image.ClassNamespace = "StrategyHost");
        yield return ("SH7008", "a base type of the framework", image => image.BaseType = image.Type(image.Runtime, "System", "Exception"));
        yield return ("SH7012", "a method called Finalize", image => image.MethodName = "Finalize");
        yield return ("SH7019", "an attribute of the image's own", image => image.More = (type, method) => image.Metadata.AddCustomAttribute(type, method, image.Blob(1, 0, 0, 0)));
    }

    private static IEnumerable<(string Id, string What, Action<HandMadeImage> Change)> Signatures()
    {
        yield return ("SH7003", "pointer", image => image.Locals = image.StandAlone(0x07, 0x01, 0x0F, 0x08));
        yield return ("SH7003", "function pointer", image => image.Locals = image.StandAlone(0x07, 0x01, 0x1B, 0x00, 0x00, 0x01));
        yield return ("SH7003", "pinned", image => image.Locals = image.StandAlone(0x07, 0x01, 0x45, 0x10, 0x08));
        yield return ("SH7003", "native integer", image => image.Locals = image.StandAlone(0x07, 0x01, 0x18));
        yield return ("SH7003", "typed reference", image => image.Locals = image.StandAlone(0x07, 0x01, 0x16));
        yield return ("SH7003", "modopt", image => image.Locals = image.StandAlone(0x07, 0x01, 0x20, TypeDefOrRef(image.Object), 0x08));
        yield return ("SH7003", "modreq", image => image.Locals = image.StandAlone(0x07, 0x01, 0x1F, TypeDefOrRef(image.Object), 0x08));
        yield return ("SH7003", "array with a lower bound", image => image.Metadata.AddTypeSpecification(image.Blob(0x14, 0x08, 1, 0, 1, 2)));
        yield return ("SH7002", "vararg", image => image.Member(image.Metadata.AddTypeSpecification(image.Blob(0x14, 0x08, 2, 0, 0)), "Get", 0x25, 0x00, Void));
        yield return ("SH7018", "types nested without end", image => image.Metadata.AddTypeSpecification(image.Blob([.. Enumerable.Repeat((byte)0x1D, 3000), 0x08])));
        yield return ("SH7020", "a signature beyond the limit", image => image.Metadata.AddTypeSpecification(image.Blob([.. Enumerable.Repeat((byte)0x1D, 60_000), 0x08])));
        yield return ("SH7020", "a type built from a specification", image => image.Locals = image.StandAlone(0x07, 0x01, 0x12, 0x06));
        yield return ("SH7020", "more parameters than bytes", image => image.Locals = image.StandAlone(0x07, 0xC0, 0xFF, 0xFF, 0xFF));
        yield return ("SH7020", "bytes behind the end", image => image.Locals = image.StandAlone(0x07, 0x01, 0x08, 0x08));
        yield return ("SH7003", "an empty type", image => image.Metadata.AddTypeSpecification(image.Blob()));
    }

    [Test]
    public void Enclosing_types_in_a_circle_end()
    {
        var image = new HandMadeImage();
        image.Metadata.AddTypeReference(MetadataTokens.TypeReferenceHandle(2), default, image.Metadata.GetOrAddString("A"));
        Assert.That(image.Verify().Select(finding => finding.Id), Does.Contain("SH7020"));
    }

    [Test]
    public void A_program_is_not_a_strategy()
    {
        ImmutableArray<byte> library = new HandMadeImage().Build();
        var bytes = library.ToArray();
        using var file = new PEReader(library);
        var characteristics = file.PEHeaders.CoffHeaderStartOffset + 18;
        bytes[characteristics + 1] &= 0xDF;
        Assert.That(AssemblyVerifier.Verify(ImmutableArray.Create(bytes)).Select(finding => finding.Id), Does.Contain("SH7010"));
    }

    private static void Calli(HandMadeImage image)
    {
        var signature = image.StandAlone(0x00, 0x00, Void);
        image.Code = code => code.CallIndirect(signature);
    }

    private static void Token(InstructionEncoder code, ILOpCode opcode, EntityHandle handle)
    {
        code.OpCode(opcode);
        code.Token(handle);
    }

    private static byte TypeDefOrRef(EntityHandle handle) => (byte)CodedIndex.TypeDefOrRefOrSpec(handle);
}
