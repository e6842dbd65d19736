using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.LargeValueTypes;

/// <summary>A value of kilobytes is copied at every call and fills the stack; nested generics write one in a line.</summary>
internal sealed class LargeValueTypeRule() : StrategyRule(Rule.Error(
    "SH1016",
    "Value type is too large",
    "A value of type '{0}' takes more than 1024 bytes, and is copied whole at every call",
    "Make it a class, or keep its numbers in an array."))
{
    private const int MaxBytes = 1024;

    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        if (type.IsFirstPart && type.Symbol.TypeKind == TypeKind.Struct && IsLarge(type.Symbol))
            report(Rule.At(type.Location, type.Symbol.Name));
    }

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        var reported = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in file.Operations)
        {
            if (operation is not IParenthesizedOperation && operation.Type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsGenericType: true } type
                && !type.IsUnboundGenericType && IsLarge(type) && reported.Add(type))
            {
                report(Rule.At(operation.Syntax.GetLocation(), type.ToDisplayString()));
            }
        }
    }

    private static bool IsLarge(ITypeSymbol type) => ValueTypeSize.Of(type, MaxBytes) > MaxBytes;
}
