using System.Globalization;

namespace StrategyHost.Trading.Budgets;

/// <summary>The words of an outcome.</summary>
internal static class BudgetMessages
{
    internal static string RuleId(BudgetKind kind) => kind switch
    {
        BudgetKind.Steps => "SH6001",
        BudgetKind.Allocation => "SH6002",
        _ => "SH6003",
    };

    internal static string Describe(BudgetKind kind, BudgetLimits limits, int bar, CodeLocation at)
    {
        var place = at.Method is null ? "" : at.Line > 0 ? $" in {at.Method}, line {at.Line}" : $" in {at.Method}";
        var when = bar < 0 ? "before the first bar" : string.Create(CultureInfo.InvariantCulture, $"at bar {bar}");
        var what = kind switch
        {
            BudgetKind.Steps => string.Create(
                CultureInfo.InvariantCulture,
                $"more than {limits.StepsPerBar} steps in one bar or {limits.StepsPerRun} in the run. Look for a loop or recursion that does not end, or that walks the whole history at every bar: keep running values in fields or in an IndicatorCalculator."),
            BudgetKind.Allocation => string.Create(
                CultureInfo.InvariantCulture,
                $"more than {limits.AllocationPerBar} bytes asked for in one bar or {limits.AllocationPerRun} in the run. Keep windows of the length you need, and do not build collections or strings that grow with the run."),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"calls nested deeper than {limits.StackBytes} bytes of stack. Look for recursion without an end (a method, a property, ToString or Equals of a type that contains itself); write it as a loop."),
        };
        return $"{RuleId(kind)}: the strategy's {kind.ToString().ToLowerInvariant()} budget is spent {when}{place}: {what}";
    }
}
