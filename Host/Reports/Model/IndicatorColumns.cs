using System.Globalization;
using StrategyHost.Trading;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.Host.Reports.Model;

/// <summary>
/// Computes the indicators that a run names, with the built-in code and never with the strategy's. The names come from where a
/// strategy ran, so what they may cost is limited.
/// </summary>
internal sealed class IndicatorColumns(BarColumns bars)
{
    private const int MostPanes = 8;
    private const int MostOverlays = 12;

    /// <summary>Begins the names of an author's columns, so that none is that of a built-in indicator.</summary>
    private const string OwnMark = "own ";

    /// <summary>Some indicators cost their period at every bar: the sum of bars times numbers is kept below what takes about a second.</summary>
    private const double MostWork = 2e9;

    private readonly List<NamedColumn> _columns = [];
    private readonly List<PaneLine> _overlays = [];
    private readonly List<Pane> _panes = [];
    private readonly List<string> _missing = [];
    private double _work;
    private int _own;

    /// <summary>The columns that panes name.</summary>
    public IReadOnlyList<NamedColumn> Columns => _columns;

    /// <summary>The first pane holds what is drawn over the price.</summary>
    public IReadOnlyList<Pane> Panes => [new Pane("", _overlays, []), .. _panes];

    /// <summary>Indicators that the page does not show.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Whether a column is in units of the price.</summary>
    public bool IsOnPrice(string column) => _overlays.Any(line => line.Column == column);

    public void Add(string spec)
    {
        if (!TryCompute(spec, out var columns) || !TryPlace(spec, columns))
            _missing.Add(spec);
    }

    /// <summary>Takes values that the run itself recorded.</summary>
    public void AddOwn(NamedColumn column)
    {
        var named = column with { Name = $"{OwnMark}{_own++} {column.Name}" };
        var line = new PaneLine(named.Name, column.Name, IsHistogram: false);
        if (_panes.Count == MostPanes || (LiesOnPrice(column.Values) && _overlays.Count == MostOverlays))
        {
            _missing.Add(column.Name);
            return;
        }

        _columns.Add(named);
        if (LiesOnPrice(column.Values))
            _overlays.Add(line);
        else
            _panes.Add(new Pane(column.Name, [line], []));
    }

    /// <summary>Nothing says what an author's indicator measures: one that stays near the bars is drawn over them.</summary>
    private bool LiesOnPrice(double[] values)
    {
        var (near, known) = (0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
                continue;
            known++;
            near += values[i] > bars.Low[i] * 0.8 && values[i] < bars.High[i] * 1.25 ? 1 : 0;
        }

        return known > 0 && near > 0.95 * known;
    }

    private bool TryCompute(string spec, out IReadOnlyList<NamedColumn> columns)
    {
        columns = [];
        _work += bars.Count * SumOfNumbers(spec);
        if (_work > MostWork)
            return false;
        try
        {
            columns = IndicatorTable.Compute(bars, spec);
            return columns.All(column => _columns.TrueForAll(known => known.Name != column.Name));
        }
        catch (IndicatorSpecException)
        {
            return false;
        }
    }

    private bool TryPlace(string spec, IReadOnlyList<NamedColumn> columns)
    {
        var lines = columns.Select(column => new PaneLine(column.Name, column.Name, column.Name.EndsWith(".histogram", StringComparison.Ordinal))).ToArray();
        if (IndicatorKinds.IsOnPrice(spec))
        {
            if (_overlays.Count + lines.Length > MostOverlays)
                return false;
            _overlays.AddRange(lines);
        }
        else
        {
            if (_panes.Count == MostPanes)
                return false;
            _panes.Add(new Pane(spec, lines, IndicatorKinds.LevelsOf(spec)));
        }

        _columns.AddRange(columns);
        return true;
    }

    /// <summary>The numbers of a spec in sum: mostly periods.</summary>
    private static double SumOfNumbers(string spec)
    {
        var sum = 0.0;
        for (var i = 0; i < spec.Length; i++)
        {
            var start = i;
            while (i < spec.Length && (char.IsAsciiDigit(spec[i]) || spec[i] == '.'))
                i++;
            if (i > start && double.TryParse(spec.AsSpan(start, i - start), CultureInfo.InvariantCulture, out var number))
                sum += number;
        }

        return sum;
    }
}
