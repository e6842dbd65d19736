using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.UncalledHook;

/// <summary>A method that looks like one the host calls, and is not: a typing error, or a missing override.</summary>
internal sealed class UncalledHookRule() : StrategyRule(Rule.Warning(
    "SH0015",
    "Method is never called",
    "'{0}' looks like a method the host calls, but overrides none and nothing calls it",
    "Write public override and one of the names the host calls: PrepareIndicators, FindEntries, FindExits, AdjustProtection, KeepOrder."))
{
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        // By name: a method of the same name that is called somewhere is somebody's helper.
        var names = new HashSet<string>(file.Nodes.OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText));
        foreach (var syntax in file.Nodes.OfType<MethodDeclarationSyntax>())
        {
            if (file.Model.GetDeclaredSymbol(syntax) is { } method && LooksLikeHook(method) && !names.Contains(method.Name))
                report(Rule.At(syntax.Identifier.GetLocation(), method.Name));
        }
    }

    private static bool LooksLikeHook(IMethodSymbol method) =>
        method is { IsOverride: false, IsVirtual: false, IsAbstract: false, IsStatic: false, ContainingType: { } type }
        && AuthorApi.IsStrategy(type)
        && (HasHookSignature(method) || AuthorApi.Hooks.Contains(method.Name, StringComparer.OrdinalIgnoreCase));

    private static bool HasHookSignature(IMethodSymbol method) =>
        (AnswersWish(method.ReturnType) && Takes(method, AuthorApi.Market))
        || (method.ReturnType.SpecialType == SpecialType.System_Boolean && Takes(method, AuthorApi.PendingOrder))
        || (method.ReturnsVoid && Takes(method, AuthorApi.IndicatorSet));

    private static bool AnswersWish(ITypeSymbol type) =>
        AuthorApi.Is(type, AuthorApi.OrderRequest) || AuthorApi.Is(type, AuthorApi.ExitRequest) || AuthorApi.Is(type, AuthorApi.ProtectionUpdate);

    private static bool Takes(IMethodSymbol method, string type) => method.Parameters.Any(parameter => AuthorApi.Is(parameter.Type, type));
}
