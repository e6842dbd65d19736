using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers;

/// <summary>A part of the framework that strategies may not touch: whole namespaces, single types, single members.</summary>
/// <param name="rule">The rule that forbids it.</param>
internal abstract class ForbiddenArea(Rule rule) : StrategyRule(rule)
{
    private HashSet<string>? _simpleNames;

    /// <summary>Namespaces, those below included.</summary>
    protected virtual IReadOnlyList<string> Namespaces => [];

    /// <summary>Full metadata names of types.</summary>
    protected virtual IReadOnlyList<string> Types => [];

    /// <summary>Full names of members: the type's metadata name, a dot, and the name as written in source.</summary>
    protected virtual IReadOnlyList<string> Members => [];

    /// <summary>Simple names by which authors know types of this area beyond <see cref="Types"/>; asked only when the name bound to nothing.</summary>
    protected virtual IReadOnlyList<string> KnownNames => [];

    internal override bool Forbids(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (type is null)
            return false;
        var name = MetadataName.Of(type);
        return Contains(Types, name)
            || IsInNamespace(type.ContainingNamespace.ToDisplayString())
            || (symbol is not INamedTypeSymbol && Contains(Members, name + "." + symbol.Name));
    }

    internal override bool ForbidsName(string name) =>
        IsInNamespace(name)
        || Contains(Types, name)
        || (_simpleNames ??= [.. KnownNames, .. Types.Select(SimpleNameOf)]).Contains(name);

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
                return true;
        }

        return false;
    }

    private static string SimpleNameOf(string type)
    {
        var name = type.Substring(type.LastIndexOfAny(['.', '/']) + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

    private bool IsInNamespace(string name) =>
        Namespaces.Any(space => name.StartsWith(space, StringComparison.Ordinal)
            && (name.Length == space.Length || name[space.Length] == '.'));
}
