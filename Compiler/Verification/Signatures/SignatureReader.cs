using System.Globalization;
using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Images;

namespace StrategyHost.Compiler.Verification.Signatures;

/// <summary>
/// Decodes signatures (ECMA-335 II.23.2) within fixed length and depth. System.Reflection.Metadata's own decoder recurses as
/// deep as the blob says, which lets a hostile image overflow the stack.
/// </summary>
internal sealed class SignatureReader(MetadataReader metadata, TypeNames names, VerifierLimits limits)
{
    private SignatureFacts _facts = new();
    private BlobReader _blob;

    /// <summary>Text of a method signature: convention, generic arity, parameters, result.</summary>
    internal SignatureFacts ReadMethod(BlobHandle handle)
    {
        var header = Begin(handle);
        if (header.Kind is not (SignatureKind.Method or SignatureKind.Property))
            throw new BadImageFormatException("A signature is not a method's.");
        if (header.CallingConvention is not SignatureCallingConvention.Default)
            _facts.Oddities.Add($"calling convention {header.CallingConvention}");
        var arity = header.IsGeneric ? _blob.ReadCompressedInteger() : 0;
        var count = Count();
        var result = ReadType(0).Text;
        var parameters = new string[count];
        for (var index = 0; index < count; index++)
            parameters[index] = ReadType(0).Text;
        var kind = (header.IsInstance ? "instance" : "") + (header.HasExplicitThis ? " explicit" : "");
        return End(string.Create(CultureInfo.InvariantCulture, $" {kind}`{arity}({string.Join(", ", parameters)}){result}"));
    }

    /// <summary>Text of a field signature.</summary>
    internal SignatureFacts ReadField(BlobHandle handle)
    {
        if (Begin(handle).Kind != SignatureKind.Field)
            throw new BadImageFormatException("A signature is not a field's.");
        return End(" field " + ReadType(0).Text);
    }

    /// <summary>A field's or a method's signature, whichever it is: what a member reference holds.</summary>
    internal SignatureFacts ReadMember(BlobHandle handle)
    {
        var kind = metadata.GetBlobReader(handle).ReadSignatureHeader().Kind;
        return kind == SignatureKind.Field ? ReadField(handle) : ReadMethod(handle);
    }

    /// <summary>The types of a method's local variables.</summary>
    internal SignatureFacts ReadLocals(BlobHandle handle)
    {
        if (Begin(handle).Kind != SignatureKind.LocalVariables)
            throw new BadImageFormatException("A signature is not one of local variables.");
        ReadList();
        return End("locals");
    }

    /// <summary>A type specification.</summary>
    internal SignatureFacts ReadTypeSpecification(BlobHandle handle)
    {
        BeginBlob(handle);
        _facts.OutermostCode = PeekCode();
        var shape = ReadType(0);
        _facts.Outermost = _facts.Types.Count > 0 ? _facts.Types[0] : default;
        return End(shape.Text);
    }

    /// <summary>The arguments of a generic method.</summary>
    internal SignatureFacts ReadMethodSpecification(BlobHandle handle)
    {
        if (Begin(handle).Kind != SignatureKind.MethodSpecification)
            throw new BadImageFormatException("A signature is not a method instantiation's.");
        ReadList();
        return End("<" + string.Join(", ", _facts.Arguments.Select(argument => argument.Text)) + ">");
    }

    private void BeginBlob(BlobHandle handle)
    {
        _facts = new SignatureFacts();
        _blob = metadata.GetBlobReader(handle);
        if (_blob.Length > limits.SignatureBytes)
            throw new BadImageFormatException($"A signature of {_blob.Length} bytes is longer than {limits.SignatureBytes}.");
    }

    private SignatureHeader Begin(BlobHandle handle)
    {
        BeginBlob(handle);
        return _blob.ReadSignatureHeader();
    }

    private SignatureFacts End(string text)
    {
        if (_blob.RemainingBytes > 0)
            throw new BadImageFormatException("A signature goes on behind its end.");
        _facts.Text = text;
        return _facts;
    }

    private void ReadList()
    {
        for (var left = Count(); left > 0; left--)
            _facts.Arguments.Add(ReadType(0));
    }

    /// <summary>A count of elements, each of which takes a byte at least.</summary>
    private int Count()
    {
        var count = _blob.ReadCompressedInteger();
        return count <= _blob.RemainingBytes
            ? count
            : throw new BadImageFormatException($"A signature announces {count} elements in {_blob.RemainingBytes} bytes.");
    }

    private SignatureTypeCode PeekCode()
    {
        var copy = _blob;
        return copy.ReadSignatureTypeCode();
    }

    private TypeShape ReadType(int depth)
    {
        if (depth >= limits.TypeDepth)
            throw new SizeLimitException($"A type nests deeper than {limits.TypeDepth}.");
        var code = _blob.ReadSignatureTypeCode();
        return code switch
        {
            SignatureTypeCode.TypeHandle => ReadNamed(),
            SignatureTypeCode.GenericTypeInstance => ReadGeneric(depth),
            SignatureTypeCode.GenericTypeParameter => ReadVariable("!"),
            SignatureTypeCode.GenericMethodParameter => ReadVariable("!!"),
            SignatureTypeCode.SZArray => Wrap(ReadType(depth + 1), "[]"),
            SignatureTypeCode.Array => ReadArray(depth),
            SignatureTypeCode.ByReference => Wrap(ReadType(depth + 1), "&"),
            SignatureTypeCode.Pointer => ReadPointer(depth),
            SignatureTypeCode.RequiredModifier => ReadModifier(depth, "modreq"),
            SignatureTypeCode.OptionalModifier => ReadModifier(depth, "modopt"),
            SignatureTypeCode.Pinned => ReadPinned(depth),
            _ => ReadPrimitive(code),
        };
    }

    private static TypeShape Wrap(TypeShape inner, string suffix) =>
        new(inner.Text + suffix, MentionsVariable: inner.MentionsVariable);

    private TypeShape ReadNamed()
    {
        var handle = _blob.ReadTypeHandle();
        if (handle.Kind is not (HandleKind.TypeDefinition or HandleKind.TypeReference))
            throw new BadImageFormatException("A signature names a type by a specification.");
        _facts.Types.Add(handle);
        return new TypeShape(names.Of(handle));
    }

    private TypeShape ReadGeneric(int depth)
    {
        if (_blob.ReadSignatureTypeCode() is not SignatureTypeCode.TypeHandle)
            throw new BadImageFormatException("A generic type is built from no type.");
        var definition = _blob.ReadTypeHandle();
        if (definition.Kind is not (HandleKind.TypeDefinition or HandleKind.TypeReference))
            throw new BadImageFormatException("A generic type is built from a specification.");
        _facts.Types.Add(definition);
        var arguments = new TypeShape[Count()];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = ReadType(depth + 1);
        var use = GenericUse.Of(definition, arguments);
        if (definition.Kind == HandleKind.TypeDefinition)
            _facts.Instantiations.Add(use);
        return new TypeShape(
            names.Of(definition) + "<" + string.Join(", ", arguments.Select(argument => argument.Text)) + ">",
            MentionsVariable: use.MentionsVariable);
    }

    private TypeShape ReadVariable(string prefix) => new(
        prefix + _blob.ReadCompressedInteger().ToString(CultureInfo.InvariantCulture), IsVariable: true, MentionsVariable: true);

    private TypeShape ReadArray(int depth)
    {
        var element = ReadType(depth + 1);
        var rank = _blob.ReadCompressedInteger();
        if (rank is < 1 or > 32)
            throw new BadImageFormatException($"An array has {rank} dimensions.");
        for (var sizes = Count(); sizes > 0; sizes--)
            _blob.ReadCompressedInteger();
        for (var bounds = Count(); bounds > 0; bounds--)
        {
            if (_blob.ReadCompressedSignedInteger() != 0)
                _facts.Oddities.Add("array with a lower bound");
        }

        return Wrap(element, "[" + new string(',', rank - 1) + "]");
    }

    private TypeShape ReadPointer(int depth)
    {
        _facts.Oddities.Add("pointer");
        return Wrap(ReadType(depth + 1), "*");
    }

    private TypeShape ReadPinned(int depth)
    {
        _facts.Oddities.Add("pinned local");
        return ReadType(depth + 1);
    }

    private TypeShape ReadModifier(int depth, string keyword)
    {
        var modifier = _blob.ReadTypeHandle();
        if (modifier.Kind is not (HandleKind.TypeDefinition or HandleKind.TypeReference))
            throw new BadImageFormatException("A modifier is a specification.");
        _facts.Types.Add(modifier);
        var name = names.Of(modifier);
        _facts.Modifiers.Add(name);
        return Wrap(ReadType(depth + 1), $" {keyword}({name})");
    }

    private TypeShape ReadPrimitive(SignatureTypeCode code)
    {
        switch (code)
        {
            case SignatureTypeCode.IntPtr:
            case SignatureTypeCode.UIntPtr:
                _facts.Oddities.Add("native integer");
                return new TypeShape("native int");
            case SignatureTypeCode.TypedReference:
                _facts.Oddities.Add("typed reference");
                return new TypeShape("typedref");
            case >= SignatureTypeCode.Void and <= SignatureTypeCode.String:
            case SignatureTypeCode.Object:
                return new TypeShape(code.ToString());
            default:
                // Function pointers end here: their signature is not read on, because nothing behind them can make them right.
                throw new SignatureShapeException($"{(code == SignatureTypeCode.FunctionPointer ? "A function pointer" : $"Element {code}")} stands in a signature.");
        }
    }
}
