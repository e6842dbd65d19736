using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.LookupTables;

/// <summary>A long table of constants is the usual way to carry the answers of a known history into a strategy.</summary>
internal sealed class LookupTablesRule() : StrategyRule(Rule.Warning(
    "SH3006",
    "Long lookup table",
    "A table of {0} constants: what a strategy knows by heart it has learned from the data it is tested on",
    "Compute the values from a formula or from the market. Tables of fewer than 32 constants are not reported."))
{
    private const int Long = 32;

    private static readonly Regex NumberInText = new(@"[0-9]+(\.[0-9]+)?", RegexOptions.CultureInvariant);

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (ConstantsIn(operation) is var count && count >= Long)
                report(Rule.At(operation.Syntax.GetLocation(), count));
        }
    }

    private static int ConstantsIn(IOperation operation) => operation switch
    {
        IArrayInitializerOperation { Parent: not IArrayInitializerOperation } array => array.Descendants().Count(IsEntry),
        ICollectionExpressionOperation collection => collection.Elements.Count(IsConstant),
        IObjectOrCollectionInitializerOperation table => table.Initializers.Count(entry => entry.Descendants().Any(IsEntry)),
        ISwitchExpressionOperation choice => choice.Arms.Count(arm => arm.Pattern is IConstantPatternOperation or IRelationalPatternOperation),
        ISwitchOperation choice => choice.Cases.Sum(part => part.Clauses.Count(clause => clause is ISingleValueCaseClauseOperation)),
        ILiteralOperation { ConstantValue.Value: string text } when text.Length > Long => NumberInText.Matches(text).Count,
        _ => 0,
    };

    private static bool IsEntry(IOperation operation) => operation.Parent is not IConversionOperation and not IUnaryOperation && IsConstant(operation);

    /// <summary>Numbers and dates; texts and flags are names of things.</summary>
    private static bool IsConstant(IOperation operation) =>
        operation.Number() is not null
        || operation.Plain().ConstantValue.Value is bool or char
        || (operation.Plain() is IObjectCreationOperation { Type: { } type, Arguments.Length: > 0 } creation
            && type.SpecialType == SpecialType.System_DateTime && creation.Arguments.All(argument => argument.Value.ConstantValue.HasValue))
        || (operation.Plain() is ITupleOperation tuple && tuple.Elements.Any(IsConstant));
}
