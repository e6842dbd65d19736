using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.DynamicCode;

/// <summary>Code made or chosen at run time.</summary>
internal sealed class DynamicCodeRule() : ForbiddenArea(Rule.Error(
    "SH1006",
    "Dynamic code and expression compilation",
    "'{0}' makes or binds code at run time, which strategies cannot: write typed code and ordinary lambdas",
    "Give the variable its type instead of dynamic; use Func or Action instead of Expression."))
{
    protected override IReadOnlyList<string> Namespaces { get; } =
    [
        "System.Linq.Expressions", "Microsoft.CSharp", "Microsoft.CodeAnalysis", "System.CodeDom", "System.Dynamic",
    ];

    protected override IReadOnlyList<string> KnownNames { get; } =
    [
        "Expression", "ExpandoObject", "DynamicObject", "CSharpScript", "CSharpCodeProvider", "CSharpCompilation",
        "IQueryable", "Queryable", "AsQueryable",
    ];

    internal override bool Forbids(ISymbol symbol) => symbol is IDynamicTypeSymbol || base.Forbids(symbol);
}
