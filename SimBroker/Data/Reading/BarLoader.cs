using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>Reads all rows of a file into columns; refuses or repairs what breaks the rules.</summary>
internal sealed class BarLoader(string file, BarRowReader rows, RepairKinds repair, bool countsLines, int expectedRows)
{
    private readonly ColumnsBuilder _columns = new(expectedRows);
    private readonly RepairCounts _counts = new();
    private readonly List<DataFault> _violations = [];
    private DataFault? _fault;
    private long _latest = long.MinValue;

    /// <summary>The rows taken.</summary>
    internal ColumnsBuilder Columns => _columns;

    /// <summary>What was repaired.</summary>
    internal RepairCounts Counts => _counts;

    /// <summary>The first violations.</summary>
    internal IReadOnlyList<DataFault> Violations => _violations;

    /// <summary>Whether a rule was broken while lines were not counted: the file must be read again, counting them.</summary>
    internal bool NeedsLines { get; private set; }

    /// <summary>Reads to the end, or to where <see cref="NeedsLines"/> is set.</summary>
    /// <returns>The violation that refuses the file; null: there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal DataFault? Load()
    {
        var row = default(BarRow);
        while (rows.Read())
        {
            var issues = rows.Parse(ref row);
            if ((issues != RowIssues.None || row.Time <= _latest) && !Admit(issues, ref row))
            {
                if (_fault is not null || NeedsLines)
                    return _fault;
                continue;
            }

            if (_columns.IsFull)
                _columns.Grow();
            _columns.Add(row);
            _latest = Math.Max(_latest, row.Time);
        }

        return _columns.Count == 0 ? NoRows() : Sorted();
    }

    /// <summary>Decides about a row that breaks a rule.</summary>
    /// <returns>Whether it is taken.</returns>
    private bool Admit(RowIssues issues, ref BarRow row)
    {
        NeedsLines = !countsLines;
        if (NeedsLines)
            return false;
        if ((issues & RowIssues.Unusable) == 0)
            issues |= OrderIssue(row.Time);
        var first = rows.Describe(issues, row, _latest);
        if (_violations.Count < BarData.MaxViolations)
            _violations.Add(first);
        var refused = issues & ~Repairable();
        if (refused != RowIssues.None)
        {
            _fault = refused == issues ? first : rows.Describe(refused, row, _latest);
            return false;
        }

        return Repair(issues, ref row);
    }

    private bool Repair(RowIssues issues, ref BarRow row)
    {
        if ((issues & RowIssues.Unusable) != 0)
        {
            _counts.UnusableDropped++;
            return false;
        }

        if ((issues & RowIssues.Duplicate) != 0)
        {
            _counts.DuplicatesDropped++;
            return false;
        }

        if ((issues & RowIssues.Volume) != 0)
        {
            _counts.VolumesZeroed++;
            row.Volume = 0;
        }

        if ((issues & RowIssues.Bracket) != 0)
        {
            _counts.HighLowClamped++;
            (row.High, row.Low) = (
                Math.Max(Math.Max(row.High, row.Low), Math.Max(row.Open, row.Close)),
                Math.Min(Math.Min(row.High, row.Low), Math.Min(row.Open, row.Close)));
        }

        if ((issues & RowIssues.Order) != 0)
            _counts.Sorted++;
        return true;
    }

    private RowIssues OrderIssue(long time)
    {
        if (time > _latest)
            return RowIssues.None;
        return time == _latest || (_columns.Count > 0 && time == _columns.Times[^1]) ? RowIssues.Duplicate : RowIssues.Order;
    }

    private RowIssues Repairable()
    {
        var issues = RowIssues.None;
        if (repair.HasFlag(RepairKinds.DropUnusable))
            issues |= RowIssues.Unusable;
        if (repair.HasFlag(RepairKinds.ZeroVolume))
            issues |= RowIssues.Volume;
        if (repair.HasFlag(RepairKinds.ClampHighLow))
            issues |= RowIssues.Bracket;
        if (repair.HasFlag(RepairKinds.DropDuplicates))
            issues |= RowIssues.Duplicate;
        if (repair.HasFlag(RepairKinds.Sort))
            issues |= RowIssues.Order;
        return issues;
    }

    /// <summary>Sorts what came out of order, the first row of the file first among equal times, and drops the equal ones.</summary>
    private DataFault? Sorted()
    {
        if (_counts.Sorted == 0)
            return null;
        var times = _columns.Times.ToArray();
        var order = new int[times.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        order.AsSpan().Sort((a, b) => times[a] != times[b] ? times[a].CompareTo(times[b]) : a.CompareTo(b));
        var kept = 0;
        for (var i = 0; i < order.Length; i++)
        {
            if (kept == 0 || times[order[i]] != times[order[kept - 1]])
                order[kept++] = order[i];
            else if (!repair.HasFlag(RepairKinds.DropDuplicates))
                return Repeated(times[order[i]]);
        }

        _counts.DuplicatesDropped += order.Length - kept;
        _columns.Reorder(order.AsSpan(0, kept));
        return null;
    }

    private DataFault Repeated(long time) => new()
    {
        File = file,
        Value = CanonicalTime.Text(time),
        Problem = "two rows have the same time",
        Expected = "a time of its own for each bar",
        NextStep = "Remove one of them, or read the file with --repair, which keeps the first of such rows and counts the others.",
    };

    private DataFault NoRows() => _violations.Count > 0
        ? _violations[0] with { Problem = _violations[0].Problem + $"; none of the {rows.Row} rows can be used" }
        : new DataFault
        {
            File = file,
            Problem = "the file has no rows after its header",
            Expected = "one row for each bar",
            NextStep = "Check that the export is complete, or give another file.",
        };
}
