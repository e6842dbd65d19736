using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Which metadata tables an image may fill, and how far.</summary>
internal static class TableCheck
{
    /// <summary>What C# without attributes never fills. A table that is on neither list is refused as well.</summary>
    private static readonly Dictionary<TableIndex, string> Forbidden = new()
    {
        [TableIndex.ModuleRef] = "a reference to a native module",
        [TableIndex.ImplMap] = "a native method",
        [TableIndex.File] = "a further file",
        [TableIndex.ExportedType] = "a type of another assembly that it passes off as its own",
        [TableIndex.ManifestResource] = "a resource",
        [TableIndex.FieldMarshal] = "instructions for native marshalling",
        [TableIndex.DeclSecurity] = "security attributes",
    };

    private static readonly HashSet<TableIndex> Usual =
    [
        TableIndex.Module, TableIndex.TypeRef, TableIndex.TypeDef, TableIndex.Field, TableIndex.MethodDef, TableIndex.Param,
        TableIndex.InterfaceImpl, TableIndex.MemberRef, TableIndex.Constant, TableIndex.CustomAttribute, TableIndex.ClassLayout,
        TableIndex.FieldLayout, TableIndex.StandAloneSig, TableIndex.EventMap, TableIndex.Event, TableIndex.PropertyMap,
        TableIndex.Property, TableIndex.MethodSemantics, TableIndex.MethodImpl, TableIndex.TypeSpec, TableIndex.FieldRva,
        TableIndex.Assembly, TableIndex.AssemblyRef, TableIndex.NestedClass, TableIndex.GenericParam, TableIndex.MethodSpec,
        TableIndex.GenericParamConstraint,
    ];

    /// <summary>Whether the image is small enough to be looked at further.</summary>
    internal static bool Run(MetadataReader metadata, VerifierLimits limits, FindingList findings)
    {
        var isSmall = true;
        foreach (var table in Enum.GetValues<TableIndex>())
        {
            var rows = metadata.GetTableRowCount(table);
            if (rows == 0)
                continue;
            if (!Usual.Contains(table))
                findings.Add(VerifierRules.NativeTables, $"The image holds {Forbidden.GetValueOrDefault(table, $"the table {table}")}.");
            if (rows > LimitOf(table, limits))
            {
                isSmall = false;
                findings.Add(VerifierRules.Size, $"The table {table} has {rows} rows; {LimitOf(table, limits)} are the limit.");
            }
        }

        return isSmall;
    }

    private static int LimitOf(TableIndex table, VerifierLimits limits) => table switch
    {
        TableIndex.TypeDef => limits.Types,
        TableIndex.MethodDef => limits.Methods,
        TableIndex.Field => limits.Fields,
        _ => limits.Rows,
    };
}
