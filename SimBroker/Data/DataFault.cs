using System.Text;

namespace StrategyHost.SimBroker.Data;

/// <summary>Why a data file cannot be used: where, what was found, what was expected and what to do next.</summary>
public sealed record DataFault
{
    /// <summary>The file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file, counted from 1, blank lines and the header included; 0 where the fault concerns the whole file.</summary>
    public long Line { get; init; }

    /// <summary>The column as the file names it (<c>column 3</c> where it has no header); empty where no single one is at fault.</summary>
    public string Column { get; init; } = "";

    /// <summary>The offending text as the file has it, shortened to 80 characters; empty where there is none.</summary>
    public string Value { get; init; } = "";

    /// <summary>What is wrong.</summary>
    public required string Problem { get; init; }

    /// <summary>What would be right.</summary>
    public required string Expected { get; init; }

    /// <summary>What to do next.</summary>
    public required string NextStep { get; init; }

    /// <summary>The whole fault on one line: <c>file, line, column: problem. Expected … Next step.</c></summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0)
            text.Append(", line ").Append(Line);
        if (Column.Length > 0)
            text.Append(", column '").Append(Column).Append('\'');
        text.Append(": ").Append(Problem);
        if (Value.Length > 0)
            text.Append(" (found '").Append(Value).Append("')");
        return text.Append(". Expected: ").Append(Expected).Append(". ").Append(NextStep).ToString();
    }
}
