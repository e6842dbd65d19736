namespace StrategyHost.SimBroker.Data.Import;

/// <summary>Words for what the importer cannot infer.</summary>
internal static class ImportFaults
{
    /// <summary>The file has no record.</summary>
    internal static DataFault Empty(string file) =>
        Fault(file, "the file is empty", "one row for each bar", "Check the path and that the export is complete.");

    /// <summary>No column holds what is needed.</summary>
    internal static DataFault Missing(string file, string role, string option, IEnumerable<string> names) =>
        Fault(file, $"no column is recognised as the {role}; the file has: {List(names)}", $"a column for the {role}", $"Name it with {option} NAME (or its number from 1).");

    /// <summary>Several columns could hold it.</summary>
    internal static DataFault Ambiguous(string file, string role, string option, IEnumerable<string> names) =>
        Fault(file, $"several columns could be the {role}: {List(names)}", $"one column for the {role}", $"Choose one with {option} NAME.");

    /// <summary>A column named in the options does not exist.</summary>
    internal static DataFault Unknown(string file, string option, string name, IEnumerable<string> names) =>
        Fault(file, $"{option} names the column '{name}', which is not there; the file has: {List(names)}", "the name of a column, or its number from 1", "Correct the option.");

    /// <summary>A headerless file whose prices are not in a recognisable order.</summary>
    internal static DataFault NoOrder(string file, int columns) => Fault(
        file,
        $"the file has no header, and no four neighbouring columns of its {columns} hold open, high, low and close in this order",
        "a time column followed by open, high, low, close and optionally volume",
        "Name the columns by their numbers from 1: --time 1 --open 2 --high 3 --low 4 --close 5 --volume 6.");

    /// <summary>No known format fits a time.</summary>
    internal static DataFault NoTimeFormat(string file, long line, string column, string value) =>
        Fault(file, "no known form of time fits this row and all before it", "times written alike: ISO 8601, an epoch, or year, month and day with or without a time of day", "Correct the line, or choose the time column with --time (and --time-of-day).") with
        {
            Line = line,
            Column = column,
            Value = value,
        };

    /// <summary>Day and month cannot be told apart.</summary>
    internal static DataFault AmbiguousDates(string file, string column, string value) =>
        Fault(file, "the dates could be day first or month first: no row tells", "dates of one order", "Choose with --date-order day-first or --date-order month-first.") with
        {
            Column = column,
            Value = value,
        };

    /// <summary>Commas in numbers could separate groups or decimals.</summary>
    internal static DataFault AmbiguousNumbers(string file, string value) =>
        Fault(file, "the commas in numbers could separate decimals or thousands: no row tells, or rows contradict each other", "numbers written alike", "Choose with --decimal comma or --decimal point.") with { Value = value };

    private static DataFault Fault(string file, string problem, string expected, string nextStep) =>
        new() { File = file, Problem = problem, Expected = expected, NextStep = nextStep };

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Take(30).Select(n => $"'{n}'"));
}
