using Microsoft.CodeAnalysis;
using StrategyHost.Analyzers.AllowList;
using StrategyHost.Analyzers.HashCodes;

namespace StrategyHost.Analyzers.Analysis;

/// <summary>
/// Decides about symbols: what the file declares is free, everything else must be on the allow-list. The rules only choose
/// the words of a refusal, so an area nobody thought of is refused too.
/// </summary>
internal sealed class SymbolJudge(IAssemblySymbol file)
{
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private readonly Dictionary<ISymbol, Verdict?> _verdicts = new(SymbolEqualityComparer.Default);

    /// <summary>Null when the symbol may be used at this place.</summary>
    internal Verdict? Judge(ISymbol? symbol, SyntaxNode place) =>
        Judge(symbol) is { } verdict && !(HashMethod.Combines(symbol!) && HashMethod.Around(place) is not null) ? verdict : null;

    private Verdict? Judge(ISymbol? symbol)
    {
        if (symbol is null)
            return null;
        if (!_verdicts.TryGetValue(symbol, out var verdict))
        {
            verdict = symbol is ITypeSymbol type ? JudgeType(type) : JudgeMember(symbol);
            _verdicts[symbol] = verdict;
        }

        return verdict;
    }

    private Verdict? JudgeType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Judge(array.ElementType),
        INamedTypeSymbol named => JudgeNamed(named) ?? JudgeAll(named.TypeArguments),
        ITypeParameterSymbol => null,
        _ => Refuse(type),
    };

    private Verdict? JudgeNamed(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Error || type.SpecialType == SpecialType.System_Void || IsOwn(type)
        || AllowedSymbols.Default.AllowsType(type)
            ? null
            : Refuse(type);

    private Verdict? JudgeMember(ISymbol symbol)
    {
        if (symbol is not (IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol))
            return null;
        var member = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        if (!IsOwn(member) && !IsBuiltIn(member) && !AllowedSymbols.Default.AllowsMember(member))
            return Refuse(member);
        return member is IMethodSymbol method ? JudgeAll(method.TypeArguments) : null;
    }

    private Verdict? JudgeAll(IEnumerable<ITypeSymbol> types) =>
        types.Select(Judge).FirstOrDefault(verdict => verdict is not null);

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, file);

    /// <summary>Operators the language defines, local functions, lambdas and the invocation of an allowed delegate have no metadata of their own.</summary>
    private static bool IsBuiltIn(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator or MethodKind.LocalFunction or MethodKind.AnonymousFunction };

    private static Verdict Refuse(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        var rule = RuleCatalog.Analysed.FirstOrDefault(candidate => candidate.Forbids(definition)) ?? RuleCatalog.NotOnAllowList;
        return new Verdict(rule.Rule, NameOf(definition));
    }

    private static string NameOf(ISymbol symbol) => symbol switch
    {
        ITypeSymbol => symbol.ToDisplayString(FullName),
        IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ContainingType.ToDisplayString(FullName),
        _ => symbol.ContainingType.ToDisplayString(FullName) + "." + symbol.Name,
    };
}
