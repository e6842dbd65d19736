using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.FixedDates;

/// <summary>A date of the calendar in the code: the author knew what happened then, a live market does not repeat it.</summary>
internal sealed class FixedDatesRule() : StrategyRule(Rule.Warning(
    "SH3003",
    "Hard-coded date",
    "'{0}' is a fixed date: a rule that knows a day of the past cannot be tested on it, and means nothing on any other data",
    "Use what recurs: market.Time.DayOfWeek, Month, Hour, or bars counted with market.Index; choose the period with --range."))
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly Regex DateText = new("^(19|20)[0-9]{2}[-/.][01]?[0-9]([-/.][0-3]?[0-9])?", RegexOptions.CultureInvariant);
    private static readonly HashSet<string> DateTypes = ["System.DateTime", "System.DateOnly", "System.DateTimeOffset"];

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (IsFixedDate(operation))
                report(Rule.At(operation.Syntax.GetLocation(), operation.Syntax.ToString()));
        }
    }

    private static bool IsFixedDate(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => IsDateOfCalendar(creation),
        ILiteralOperation { ConstantValue.Value: string text } => DateText.IsMatch(text),
        IBinaryOperation comparison => ComparesWithDate(comparison.LeftOperand, comparison.RightOperand) || ComparesWithDate(comparison.RightOperand, comparison.LeftOperand),
        IConstantPatternOperation pattern => pattern.Subject() is { } subject && ComparesWithDate(subject, pattern.Value),
        IRelationalPatternOperation pattern => pattern.Subject() is { } subject && ComparesWithDate(subject, pattern.Value),
        _ => false,
    };

    /// <summary>The epoch is where counting begins, not a day of trading.</summary>
    private static bool IsDateOfCalendar(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type || !DateTypes.Contains(MetadataName.Of(type)) || creation.Arguments.Length < 3)
            return false;
        var (year, month, day) = (creation.Arguments[0].Value.Number(), creation.Arguments[1].Value.Number(), creation.Arguments[2].Value.Number());
        return year is >= FirstYear and <= LastYear && (year, month, day) is not (1970, 1, 1);
    }

    private static bool ComparesWithDate(IOperation value, IOperation constant) => constant.Number() is { } number && value.Origin() switch
    {
        IPropertyReferenceOperation { Property: { Name: "Year" } property } => IsOfDate(property) && number is >= FirstYear and <= LastYear,
        IPropertyReferenceOperation { Property: { Name: "Ticks" } property } => IsOfDate(property) && number > 5e17,
        IBinaryOperation { Type.SpecialType: SpecialType.System_Int32 } => IsWrittenAsNumber(number),
        _ => false,
    };

    private static bool IsOfDate(IPropertySymbol property) => DateTypes.Contains(MetadataName.Of(property.ContainingType));

    /// <summary>20200312.</summary>
    private static bool IsWrittenAsNumber(double number)
    {
        var digits = (int)Math.Min(Math.Abs(number), int.MaxValue);
        return digits / 10000 is >= FirstYear and <= LastYear && digits / 100 % 100 is >= 1 and <= 12 && digits % 100 is >= 1 and <= 31;
    }
}
