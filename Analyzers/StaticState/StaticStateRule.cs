using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.StaticState;

/// <summary>Static state outlives a run: the second run would begin where the first one ended.</summary>
internal sealed class StaticStateRule() : StrategyRule(Rule.Error(
    "SH2007",
    "Mutable static state",
    "Static '{0}' can change and would carry state from one run into the next: make it an instance field",
    "Remove static; keep static only for const values and static readonly ones that never change."))
{
    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        if (!type.IsFirstPart)
            return;
        foreach (var member in type.Symbol.GetMembers())
        {
            if (IsMutable(member))
                report(Rule.At(member.Locations[0], member.Name));
        }
    }

    /// <summary>A static readonly collection is a constant as long as the code does nothing but read it.</summary>
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        var holders = file.All<IMemberReferenceOperation>()
            .Where(use => file.IsOwn(use.Member) && IsHolder(use.Member) && !IsInitialised(use))
            .GroupBy(use => use.Member.OriginalDefinition, SymbolEqualityComparer.Default)
            .ToList();
        if (holders.Count == 0)
            return;
        var uses = new FileUses(file);
        foreach (var holder in holders)
        {
            var immutable = new Immutability(uses, PlainFunctions.Are(InitializerOf(file, holder.Key!)));
            if (!immutable.Holds(holder.First().Type) && holder.Any(use => !new ReadOnlyUse(uses, immutable).Is(use)))
                report(Rule.At(holder.Key!.Locations[0], holder.Key.Name));
        }
    }

    /// <summary>The backing field of an automatic property carries no location of its own, so the property is reported.</summary>
    private static bool IsMutable(ISymbol member) => member.IsStatic && !member.IsImplicitlyDeclared && member switch
    {
        IFieldSymbol field => !field.IsConst && !field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is not null && FileUses.IsAutomatic(property),
        IEventSymbol => true,
        _ => false,
    };

    /// <summary>What cannot be set again and may yet hold something that changes.</summary>
    private static bool IsHolder(ISymbol member) => member.IsStatic && !member.IsImplicitlyDeclared && member switch
    {
        IFieldSymbol field => field is { IsConst: false, IsReadOnly: true },
        IPropertySymbol property => property.SetMethod is null && FileUses.IsAutomatic(property),
        _ => false,
    };

    /// <summary>In a static constructor, which is refused for itself.</summary>
    private static bool IsInitialised(IMemberReferenceOperation use) =>
        use.Parent is IAssignmentOperation assignment && assignment.Target == use;

    private static IOperation? InitializerOf(SourceFile file, ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        VariableDeclaratorSyntax { Initializer: { } value } => file.Model.GetOperation(value),
        PropertyDeclarationSyntax { Initializer: { } value } => file.Model.GetOperation(value),
        _ => null,
    };
}
