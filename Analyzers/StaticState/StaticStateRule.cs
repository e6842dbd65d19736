using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.StaticState;

/// <summary>Static state outlives a run: the second run would begin where the first one ended.</summary>
internal sealed class StaticStateRule() : StrategyRule(new Rule(
    new DiagnosticDescriptor(
        "SH2007",
        "Mutable static state",
        "Static '{0}' can change and would carry state from one run into the next: make it an instance field",
        "Determinism",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH2007.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Remove static; keep static only for const values and static readonly ones that never change."))
{
    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        foreach (var member in type.Symbol.GetMembers())
        {
            if (IsMutable(member) && member.Locations[0].SourceTree == type.Syntax.SyntaxTree)
                report(Rule.At(member.Locations[0], member.Name));
        }
    }

    /// <summary>A static readonly collection is a constant as long as the code does nothing but read it.</summary>
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var use in file.All<IMemberReferenceOperation>())
        {
            if (file.IsOwn(use.Member) && IsHolder(use.Member) && !StaticValue.IsOnlyRead(use) && reported.Add(use.Member))
                report(Rule.At(use.Member.Locations[0], use.Member.Name));
        }
    }

    /// <summary>The backing field of an automatic property carries no location of its own, so the property is reported.</summary>
    private static bool IsMutable(ISymbol member) => member.IsStatic && !member.IsImplicitlyDeclared && member switch
    {
        IFieldSymbol field => !field.IsConst && !field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is not null && IsAutomatic(property),
        IEventSymbol => true,
        _ => false,
    };

    /// <summary>What cannot be set again and may yet hold something that changes.</summary>
    private static bool IsHolder(ISymbol member) => member.IsStatic && !member.IsImplicitlyDeclared && member switch
    {
        IFieldSymbol field => field is { IsConst: false, IsReadOnly: true } && !StaticValue.IsImmutable(field.Type),
        IPropertySymbol property => property.SetMethod is null && IsAutomatic(property) && !StaticValue.IsImmutable(property.Type),
        _ => false,
    };

    private static bool IsAutomatic(IPropertySymbol property)
    {
        foreach (var member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
                return true;
        }

        return false;
    }
}
