using System.Globalization;
using System.Text;
using CsvHelper;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>Words for what is wrong with the current row of a file.</summary>
internal sealed class RowFaults(string file, CsvReader csv, RowFormat format)
{
    private const int MaxValueLength = 80;

    /// <summary>Describes the first of the issues, in the order in which a row is checked.</summary>
    internal DataFault Describe(RowIssues issues, in BarRow row, long previous)
    {
        var first = (RowIssues)(1 << System.Numerics.BitOperations.TrailingZeroCount((int)issues));
        return first switch
        {
            RowIssues.FieldCount => FieldCount(),
            RowIssues.Time => Time("the time cannot be read", format.TimeExpected, "Correct the line, or read the file with --repair, which drops rows that cannot be used and counts them; 'data import' reads other forms of time."),
            RowIssues.Open => Price(format.Open),
            RowIssues.High => Price(format.High),
            RowIssues.Low => Price(format.Low),
            RowIssues.Close => Price(format.Close),
            RowIssues.Volume => At(format.Volume, "the volume is not a number of 0 or more", "a finite number, 0 or more", "Correct the line, or read the file with --repair, which sets such volumes to 0 and counts them."),
            RowIssues.HighBracket => Bracket(format.High, "high", "below", Math.Max(row.Open, row.Close), row.High, "at least"),
            RowIssues.LowBracket => Bracket(format.Low, "low", "above", Math.Min(row.Open, row.Close), row.Low, "at most"),
            RowIssues.Duplicate => Time("the row before has the same time", "a time of its own for each bar", "Remove the line, or read the file with --repair, which keeps the first of such rows and counts the others."),
            _ => Time($"the time is before that of an earlier row, {CanonicalTime.Text(previous)}", "strictly increasing times", "Sort the file, or read it with --repair, which sorts the rows and counts them."),
        };
    }

    private DataFault FieldCount() => new()
    {
        File = file,
        Line = csv.LineNumber,
        Value = Shorten(csv.RawRecord),
        Problem = $"the row has {csv.FieldCount} fields",
        Expected = $"{format.Names.Count} fields, as many as {(format.HasHeader ? "the header" : "the first row")}",
        NextStep = "Correct the line, or read the file with --repair, which drops rows that cannot be used and counts them.",
    };

    private DataFault Price(int column)
    {
        var text = csv.GetSpan(column);
        var problem = text.IsEmpty ? "the price is missing"
            : !new NumberField(format.Numbers).TryParse(text, out var value) ? "the price is not a number"
            : !double.IsFinite(value) ? "the price is not finite"
            : "the price is not positive";
        return At(column, problem, "a finite price above 0", "Correct the line, or read the file with --repair, which drops rows that cannot be used and counts them.");
    }

    private DataFault Bracket(int column, string name, string side, double other, double value, string bound) => At(
        column,
        $"the {name} {Number(value)} is {side} the open or close {Number(other)}",
        $"a {name} of {bound} {Number(other)}",
        "Correct the line, or read the file with --repair, which moves the high and low to bracket the row's prices and counts such rows.");

    private DataFault Time(string problem, string expected, string nextStep)
    {
        var fault = At(format.Time, problem, expected, nextStep);
        return format.TimeOfDay < 0 ? fault : fault with { Value = Shorten(csv.GetSpan(format.Time)) + " " + Shorten(csv.GetSpan(format.TimeOfDay)) };
    }

    private DataFault At(int column, string problem, string expected, string nextStep) => new()
    {
        File = file,
        Line = csv.LineNumber,
        Column = format.Names[column],
        Value = Shorten(csv.GetSpan(column)),
        Problem = problem,
        Expected = expected,
        NextStep = nextStep,
    };

    /// <summary>Text of a file for a message on one line: control characters replaced, at most <see cref="MaxValueLength"/> long.</summary>
    internal static string Shorten(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * MaxValueLength)]).ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]))
                text[i] = ' ';
        }

        return text.Length <= MaxValueLength ? new string(text) : new string(text, 0, MaxValueLength - 1) + "…";
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
