using System.Reflection;
using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Signatures;

namespace StrategyHost.Compiler.Verification.Surface;

/// <summary>Finds what images may use of one reference assembly.</summary>
internal sealed class ApiTypeBuilder(
    MetadataReader metadata, ReferencedAssembly assembly, ILookup<string, AllowListEntry> list, List<string> deadEntries)
{
    private readonly TypeNames _names = new(metadata);
    private readonly SignatureReader _signatures = new(metadata, new TypeNames(metadata), VerifierLimits.Default);

    internal IEnumerable<ApiType> Build()
    {
        foreach (var handle in metadata.TypeDefinitions)
        {
            var name = _names.Of(handle);
            if (IsVisible(handle) && IsNamed(handle, name))
                yield return BuildType(handle, name);
        }
    }

    private bool IsNamed(TypeDefinitionHandle handle, string name) => assembly.Shows(_names.NamespaceOf(handle)) || list.Contains(name);

    private ApiType BuildType(TypeDefinitionHandle handle, string name)
    {
        var definition = metadata.GetTypeDefinition(handle);
        var entries = list[name].ToArray();
        var parent = definition.BaseType.IsNil || definition.BaseType.Kind == HandleKind.TypeSpecification ? "" : _names.Of(definition.BaseType);
        var type = new ApiType(name, assembly.Name, ContextOf(entries, parent), parent == "System.MulticastDelegate");
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (member, signature) in Members(definition))
        {
            found.Add(member);
            if (Judge(type, entries, member, signature) is { } context)
                type.Add(member, signature, context);
        }

        foreach (var missing in entries.SelectMany(entry => entry.Named).Where(member => !found.Contains(member)))
            deadEntries.Add($"{name} {missing}");
        return type;
    }

    private EmissionContext ContextOf(AllowListEntry[] entries, string parent)
    {
        if (assembly.IsAuthors)
            return parent == "System.Attribute" ? EmissionContext.Attribute : EmissionContext.None;
        return entries.Any(entry => entry.Context == EmissionContext.None)
            ? EmissionContext.None
            : entries.Aggregate(EmissionContext.None, (all, entry) => all | entry.Context);
    }

    /// <summary>Where a member may be used; null: nowhere.</summary>
    private EmissionContext? Judge(ApiType type, AllowListEntry[] entries, string member, string signature)
    {
        if (member == "GetHashCode" && signature.EndsWith("()Int32", StringComparison.Ordinal))
            return EmissionContext.Hash;
        if (ListedContext(entries, member) is not { } context)
            return null;
        // A test framework finds tests by reflection: handed a type, it would call what it finds there.
        if (assembly.Name == ReferencedAssembly.TestFramework && signature.Contains("System.Type", StringComparison.Ordinal))
            return null;
        if (signature.Contains("native int", StringComparison.Ordinal))
            return type.IsDelegate && member == ".ctor" ? EmissionContext.Delegate : null;
        if (signature.Contains('*', StringComparison.Ordinal))
            return type.Name is "System.Span`1" or "System.ReadOnlySpan`1" && member == ".ctor" ? EmissionContext.StackSpan : null;
        return member is "ParseExact" or "TryParseExact" && type.Name is "System.DateTime" or "System.DateOnly"
            ? EmissionContext.FullDateFormat
            : context;
    }

    private EmissionContext? ListedContext(AllowListEntry[] entries, string member)
    {
        if (assembly.IsAuthors)
            return EmissionContext.None;
        var allowing = entries.Where(entry => entry.Members.Allows(member)).ToArray();
        if (allowing.Length == 0)
            return null;
        return allowing.Any(entry => entry.Context == EmissionContext.None)
            ? EmissionContext.None
            : allowing.Aggregate(EmissionContext.None, (all, entry) => all | entry.Context);
    }

    private IEnumerable<(string Name, string Signature)> Members(TypeDefinition type)
    {
        foreach (var handle in type.GetMethods())
        {
            var method = metadata.GetMethodDefinition(handle);
            if (IsInherited((MethodAttributes)((int)method.Attributes & (int)MethodAttributes.MemberAccessMask)))
                yield return (metadata.GetString(method.Name), _signatures.ReadMethod(method.Signature).Text);
        }

        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (IsInherited((MethodAttributes)((int)field.Attributes & (int)FieldAttributes.FieldAccessMask)))
                yield return (metadata.GetString(field.Name), _signatures.ReadField(field.Signature).Text);
        }
    }

    private static bool IsInherited(MethodAttributes access) =>
        access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsVisible(type.GetDeclaringType()),
            _ => false,
        };
    }
}
