using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.FixedPrices;

/// <summary>Prices written into the code: levels of one instrument in one period, known afterwards.</summary>
internal sealed class FixedPricesRule() : StrategyRule(Rule.Warning(
    "SH3005",
    "Hard-coded price level",
    "The price level {0} fits one instrument at one time: derive it from the market",
    "Derive levels: market.Close[^1] * 0.98, indicators.Donchian(20).Upper, market.High.Max(50); or make a [Parameter] of a distance in percent."))
{
    /// <summary>One or two levels may be a filter (no penny stocks); more are a map of the past.</summary>
    private const int MaxLevels = 2;

    private static readonly HashSet<string> OrderPrices = ["price", "limitPrice", "stopLoss", "takeProfit", "Price", "LimitPrice", "StopLoss", "TakeProfit"];

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var price in file.Operations.Select(OrderPriceOf).OfType<IOperation>())
            report(At(price));
        var levels = file.Operations.Select(LevelOf).OfType<IOperation>().ToList();
        if (levels.Select(level => level.Number()).Distinct().Count() <= MaxLevels)
            return;
        foreach (var level in levels)
            report(At(level));
    }

    private Diagnostic At(IOperation price) => Rule.At(price.Syntax.GetLocation(), price.Syntax.ToString());

    /// <summary>A constant given to an order as its price, stop or target.</summary>
    private static IOperation? OrderPriceOf(IOperation operation) => operation switch
    {
        IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument
            when OrderPrices.Contains(parameter.Name) && IsOrder(parameter.ContainingSymbol.ContainingType) => Level(argument.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
            when OrderPrices.Contains(property.Name) && IsOrder(property.ContainingType) => Level(assignment.Value),
        _ => null,
    };

    private static bool IsOrder(ITypeSymbol type) => AuthorApi.Is(type, AuthorApi.OrderRequest) || AuthorApi.Is(type, AuthorApi.ProtectionUpdate);

    /// <summary>A constant compared with a price.</summary>
    private static IOperation? LevelOf(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison =>
            IsPrice(comparison.LeftOperand) ? Level(comparison.RightOperand) : IsPrice(comparison.RightOperand) ? Level(comparison.LeftOperand) : null,
        IRelationalPatternOperation pattern when pattern.Subject() is { } subject && IsPrice(subject) => Level(pattern.Value),
        IInvocationOperation { TargetMethod.Name: "CrossedAbove" or "CrossedBelow", Instance: { } series } call when IsPriceSeries(series) => Level(call.Arguments[0].Value),
        _ => null,
    };

    private static IOperation? Level(IOperation value) => value.Number() is { } number && number != 0 ? value : null;

    private static bool IsPrice(IOperation operation) => operation.Origin() switch
    {
        IImplicitIndexerReferenceOperation element => IsPriceSeries(element.Instance),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } series } => IsPriceSeries(series),
        IPropertyReferenceOperation { Property: var property } => IsPriceName(property.Name) && AuthorApi.Is(property.ContainingType, AuthorApi.Bar),
        _ => false,
    };

    private static bool IsPriceSeries(IOperation operation) =>
        operation.Origin() is IPropertyReferenceOperation { Property: var property }
        && IsPriceName(property.Name)
        && (AuthorApi.Is(property.ContainingType, AuthorApi.Market) || AuthorApi.Is(property.ContainingType, AuthorApi.IndicatorSet));

    private static bool IsPriceName(string name) => name is "Open" or "High" or "Low" or "Close";
}
