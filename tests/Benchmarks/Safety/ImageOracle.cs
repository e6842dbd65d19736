using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace StrategyHost.Benchmarks.Safety;

/// <summary>
/// A second opinion on accepted images, of another make than the verifier: it knows what is bad, not what is good, and shares
/// no code with it.
/// </summary>
internal static class ImageOracle
{
    private static readonly string[] BadNamespaces =
        ["System.IO", "System.Net", "System.Threading", "System.Reflection", "System.Diagnostics", "System.Linq.Expressions", "System.Security", "System.Runtime.InteropServices", "System.Timers", "System.Data", "Microsoft"];

    /// <summary>What the compiler itself writes out of them.</summary>
    private static readonly string[] Harmless =
        ["System.Threading.Interlocked", "System.Reflection.DefaultMemberAttribute", "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggableAttribute+DebuggingModes", "System.Diagnostics.DebuggerHiddenAttribute", "System.Diagnostics.DebuggerBrowsableAttribute", "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerDisplayAttribute", "System.Runtime.InteropServices.CollectionsMarshal", "System.Runtime.InteropServices.InAttribute", "System.Runtime.InteropServices.MemoryMarshal"];

    private static readonly string[] BadTypes =
        ["System.Random", "System.GC", "System.AppDomain", "System.AppContext", "System.Console", "System.TimeProvider", "System.WeakReference", "System.Runtime.CompilerServices.ModuleInitializerAttribute", "System.Runtime.CompilerServices.UnsafeAccessorAttribute", "System.Runtime.CompilerServices.CallSite", "System.ThreadStaticAttribute", "System.Attribute"];

    private static readonly string[] BadMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Environment.Exit", "System.Environment.get_TickCount64", "System.Environment.GetEnvironmentVariable", "System.Type.GetMethods",
        "System.Type.GetType", "System.Type.get_Assembly", "System.Object.GetType", "System.String.GetHashCode", "System.String.Intern", "System.Delegate.DynamicInvoke", "System.Delegate.CreateDelegate",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Object.Finalize", "System.Object.MemberwiseClone",
    ];

    private static readonly TableIndex[] EmptyTables =
        [TableIndex.ModuleRef, TableIndex.ImplMap, TableIndex.DeclSecurity, TableIndex.FieldMarshal, TableIndex.File, TableIndex.ExportedType, TableIndex.ManifestResource];

    /// <summary>What is bad about an image; null: nothing it knows of.</summary>
    public static string? Judge(byte[] image)
    {
        using var file = new PEReader(ImmutableArray.Create(image));
        var reader = file.GetMetadataReader();
        if (Array.Find(EmptyTables, table => reader.GetTableRowCount(table) > 0) is var table and not TableIndex.Module)
            return $"rows in {table}";
        return reader.TypeReferences.Select(handle => NameOf(reader, handle)).FirstOrDefault(IsBadType)
            ?? reader.MemberReferences.Select(handle => NameOf(reader, handle)).FirstOrDefault(name => BadMembers.Contains(name))
            ?? reader.FieldDefinitions.Select(handle => MutableStatic(reader, reader.GetFieldDefinition(handle))).FirstOrDefault(name => name is not null)
            ?? reader.MethodDefinitions.Select(handle => WithoutCode(reader, reader.GetMethodDefinition(handle))).FirstOrDefault(name => name is not null);
    }

    private static bool IsBadType(string name) => BadTypes.Contains(name)
        || (!Harmless.Contains(name) && !name.StartsWith("System.Diagnostics.CodeAnalysis.", StringComparison.Ordinal) && Array.Exists(BadNamespaces, bad => name.StartsWith(bad + ".", StringComparison.Ordinal)));

    private static string? MutableStatic(MetadataReader reader, FieldDefinition field)
    {
        var type = reader.GetString(reader.GetTypeDefinition(field.GetDeclaringType()).Name);
        var name = reader.GetString(field.Name);
        var isMutable = (field.Attributes & (FieldAttributes.Static | FieldAttributes.InitOnly | FieldAttributes.Literal)) == FieldAttributes.Static;
        return isMutable && !type.Contains('<') && !name.Contains('<') ? $"mutable static field {type}.{name}" : null;
    }

    private static string? WithoutCode(MetadataReader reader, MethodDefinition method)
    {
        var isRuntime = (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.Runtime;
        return method.RelativeVirtualAddress == 0 && !method.Attributes.HasFlag(MethodAttributes.Abstract) && !isRuntime ? "no code in " + reader.GetString(method.Name) : null;
    }

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf(reader, (TypeReferenceHandle)type.ResolutionScope) + "+" + name
            : reader.GetString(type.Namespace) + "." + name;
    }

    private static string NameOf(MetadataReader reader, MemberReferenceHandle handle)
    {
        var member = reader.GetMemberReference(handle);
        return member.Parent.Kind == HandleKind.TypeReference ? NameOf(reader, (TypeReferenceHandle)member.Parent) + "." + reader.GetString(member.Name) : "";
    }
}
