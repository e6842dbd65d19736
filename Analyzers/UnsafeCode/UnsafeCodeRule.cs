using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.UnsafeCode;

/// <summary>Raw memory, pointers and native code.</summary>
internal sealed class UnsafeCodeRule() : ForbiddenArea(Rule.Error(
    "SH1007",
    "Unsafe code and interop",
    "'{0}' is unsafe code or interop, which strategies cannot use: arrays and spans are checked and as fast",
    "Use arrays, Span or ReadOnlySpan; delete native calls."))
{
    protected override IReadOnlyList<string> Namespaces { get; } = ["System.Runtime.InteropServices", "System.Runtime.Intrinsics", "System.Buffers"];

    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.Runtime.CompilerServices.Unsafe", "System.IntPtr", "System.UIntPtr", "System.ArgIterator",
        "System.RuntimeArgumentHandle",
    ];

    protected override IReadOnlyList<string> KnownNames { get; } =
    [
        "Marshal", "MemoryMarshal", "GCHandle", "NativeMemory", "DllImport", "LibraryImport", "SafeHandle",
        "ArrayPool", "Unsafe",
    ];

    internal override bool Forbids(ISymbol symbol) => symbol is IPointerTypeSymbol or IFunctionPointerTypeSymbol || base.Forbids(symbol);

    internal override SyntaxToken FindConstruct(SyntaxNode node) => node switch
    {
        UnsafeStatementSyntax statement => statement.UnsafeKeyword,
        FixedStatementSyntax statement => statement.FixedKeyword,
        MakeRefExpressionSyntax expression => expression.Keyword,
        RefTypeExpressionSyntax expression => expression.Keyword,
        RefValueExpressionSyntax expression => expression.Keyword,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.ArgListExpression } expression => expression.Token,
        ParameterSyntax parameter when parameter.Identifier.IsKind(SyntaxKind.ArgListKeyword) => parameter.Identifier,
        MemberDeclarationSyntax member => member.Modifiers.FirstOrDefault(
            modifier => modifier.IsKind(SyntaxKind.UnsafeKeyword) || modifier.IsKind(SyntaxKind.ExternKeyword)),
        LocalFunctionStatementSyntax function => function.Modifiers.FirstOrDefault(
            modifier => modifier.IsKind(SyntaxKind.UnsafeKeyword) || modifier.IsKind(SyntaxKind.ExternKeyword)),
        _ => default,
    };
}
