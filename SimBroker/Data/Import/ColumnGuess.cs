using System.Globalization;

namespace StrategyHost.SimBroker.Data.Import;

/// <summary>Finds out which column holds what: options first, then the header, else the content.</summary>
internal sealed class ColumnGuess(string file, FileSample sample, ImportOptions options)
{
    private DataFault? _fault;

    /// <summary>Finds the columns.</summary>
    internal DataResult<ColumnChoice> Find()
    {
        var isNamed = options is { Time: not null, Open: not null, High: not null, Low: not null, Close: not null };
        var choice = sample.HasHeader || isNamed ? ByName() : ByContent();
        return _fault is not null ? _fault : choice!;
    }

    private ColumnChoice ByName()
    {
        var (time, timeOfDay) = TimeByName();
        return new ColumnChoice(
            time,
            timeOfDay,
            Column("open", "--open", options.Open, ColumnNames.Find(sample.Names, ColumnNames.Open)),
            Column("high", "--high", options.High, ColumnNames.Find(sample.Names, ColumnNames.High)),
            Column("low", "--low", options.Low, ColumnNames.Find(sample.Names, ColumnNames.Low)),
            Column("close", "--close", options.Close, ColumnNames.Find(sample.Names, ColumnNames.Close)),
            Column("volume", "--volume", options.Volume, ColumnNames.FindVolume(sample.Names), isOptional: true));
    }

    private (int Time, int TimeOfDay) TimeByName()
    {
        var timeOfDay = options.TimeOfDay is null ? -1 : Column("time of day", "--time-of-day", options.TimeOfDay, []);
        if (options.Time is not null)
            return (Column("time", "--time", options.Time, []), timeOfDay);
        var found = ColumnNames.Find(sample.Names, ColumnNames.Time);
        found.Remove(timeOfDay);
        if (timeOfDay < 0 && found.Count > 1)
        {
            timeOfDay = ColumnNames.Find(sample.Names, ColumnNames.TimeOfDay)
                .FirstOrDefault(c => TimeColumns.AreTimesOfDay(Texts(c)), -1);
            found.Remove(timeOfDay);
        }

        if (found.Count > 1 && found.Skip(1).All(c => TimeColumns.Agree(Texts(found[0]), Texts(c))))
            return (found[0], timeOfDay);
        return (Column("time", "--time", null, found), timeOfDay);
    }

    private int Column(string role, string option, string? name, List<int> found, bool isOptional = false)
    {
        if (name is not null)
            return Named(option, name);
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
            _fault ??= ImportFaults.Ambiguous(file, role, option, found.Select(c => sample.Names[c]));
        else if (!isOptional)
            _fault ??= ImportFaults.Missing(file, role, option, sample.Names);
        return -1;
    }

    private int Named(string option, string name)
    {
        var column = Array.FindIndex(sample.Names, n => string.Equals(n, name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (column < 0 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= sample.Names.Length)
            column = number - 1;
        if (column < 0)
            _fault ??= ImportFaults.Unknown(file, option, name, sample.Names);
        return column;
    }

    /// <summary>For files without a header: a time, then four columns that bracket each other as open, high, low, close, then the volume.</summary>
    private ColumnChoice? ByContent()
    {
        var width = sample.Names.Length;
        var time = options.Time is not null ? Named("--time", options.Time) : Enumerable.Range(0, width).FirstOrDefault(c => TimeColumns.AreTimes(Texts(c)), -1);
        var timeOfDay = options.TimeOfDay is not null ? Named("--time-of-day", options.TimeOfDay)
            : time >= 0 && time + 1 < width && TimeColumns.AreTimesOfDay(Texts(time + 1)) && !HoldsBars(time + 1) ? time + 1 : -1;
        if (time < 0)
            _fault ??= ImportFaults.Missing(file, "time", "--time", sample.Names);
        var open = Enumerable.Range(0, Math.Max(0, width - 3)).FirstOrDefault(c => c > Math.Max(time, timeOfDay) && HoldsBars(c), -1);
        if (open < 0)
        {
            _fault ??= ImportFaults.NoOrder(file, width);
            return null;
        }

        var volume = options.Volume is not null ? Named("--volume", options.Volume) : open + 4 < width && NumbersOf(open + 4) is not null ? open + 4 : -1;
        return new ColumnChoice(time, timeOfDay, open, open + 1, open + 2, open + 3, volume);
    }

    private bool HoldsBars(int open)
    {
        if (open + 3 >= sample.Names.Length)
            return false;
        if (NumbersOf(open) is not { } o || NumbersOf(open + 1) is not { } h || NumbersOf(open + 2) is not { } l || NumbersOf(open + 3) is not { } c)
            return false;
        return Enumerable.Range(0, o.Length).All(i => l[i] > 0 && l[i] <= o[i] && l[i] <= c[i] && h[i] >= o[i] && h[i] >= c[i]);
    }

    /// <summary>Numbers of a column for comparison with others of the row, which a comma read as a point keeps in order; null: not all are.</summary>
    private double[]? NumbersOf(int column)
    {
        var numbers = new double[sample.Rows.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!double.TryParse(sample.Rows[i][column].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return numbers;
    }

    private string[] Texts(int column) => [.. sample.Rows.Select(r => r[column])];
}
