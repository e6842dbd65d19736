using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.FixedSymbols;

/// <summary>A strategy that behaves differently for an instrument it knows by name was fitted to it.</summary>
internal sealed class FixedSymbolsRule() : StrategyRule(Rule.Warning(
    "SH3004",
    "Hard-coded ticker",
    "'{0}' makes the strategy treat one instrument differently by its name: decide by its prices and volumes",
    "Replace the name by what it stands for, measured: volatility (indicators.Atr), liquidity (market.Volume), or a [Parameter]."))
{
    private static readonly HashSet<string> Owners = [AuthorApi.Market, AuthorApi.Bar, AuthorApi.Position, AuthorApi.OrderRequest];

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (KnowsTicker(operation))
                report(Rule.At(operation.Syntax.GetLocation(), operation.Syntax.ToString()));
        }
    }

    private static bool KnowsTicker(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            Compares(comparison.LeftOperand, comparison.RightOperand) || Compares(comparison.RightOperand, comparison.LeftOperand),
        ISimpleAssignmentOperation assignment => IsSymbol(assignment.Target) && IsTicker(assignment.Value),
        IInvocationOperation call => IsTextCall(call) || IsLookup(call),
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1 } element => IsSymbol(element.Arguments[0].Value) && HoldsTexts(element.Instance),
        IConstantPatternOperation pattern => IsTicker(pattern.Value) && pattern.Subject() is { } subject && IsSymbol(subject),
        ISingleValueCaseClauseOperation clause => IsTicker(clause.Value) && clause.Parent?.Parent is ISwitchOperation choice && IsSymbol(choice.Value),
        _ => false,
    };

    private static bool Compares(IOperation value, IOperation constant) =>
        (IsSymbol(value) && IsTicker(constant))
        || (value.Origin() is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } text } && IsSymbol(text) && constant.Plain().ConstantValue.Value is char);

    /// <summary><c>market.Symbol.StartsWith("BTC")</c>, <c>string.Equals(market.Symbol, "MSFT")</c>.</summary>
    private static bool IsTextCall(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.SpecialType is SpecialType.System_String or SpecialType.System_Object
        && call.TargetMethod.Name is "Equals" or "StartsWith" or "EndsWith" or "Contains" or "IndexOf" or "CompareTo" or "Compare" or "CompareOrdinal"
        && (IsSymbol(call.Instance) || call.Arguments.Any(argument => IsSymbol(argument.Value)))
        && (IsTicker(call.Instance) || call.Arguments.Any(argument => IsTicker(argument.Value)));

    /// <summary>A list or table that holds texts and is asked for the symbol.</summary>
    private static bool IsLookup(IInvocationOperation call) =>
        call.TargetMethod.Name is "Contains" or "ContainsKey" or "TryGetValue" or "GetValueOrDefault" or "IndexOf"
        && call.TargetMethod.ContainingType.SpecialType != SpecialType.System_String
        && call.Arguments.Any(argument => IsSymbol(argument.Value))
        && (HoldsTexts(call.Instance) || (call.Instance is null && HoldsTexts(call.Arguments[0].Value)));

    private static bool IsSymbol(IOperation? operation) =>
        operation?.Origin() is IPropertyReferenceOperation { Property: { Name: "Symbol", ContainingType: { } type } } && Owners.Contains(MetadataName.Of(type));

    private static bool IsTicker(IOperation? operation) => operation?.Text() is { Length: > 0 };

    private static bool HoldsTexts(IOperation? collection)
    {
        var origin = collection?.Origin();
        var initializer = origin is IMemberReferenceOperation { Member: var member }
            ? member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            : origin?.Syntax;
        return initializer is not null && initializer.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal => literal.Token.Value is string);
    }
}
