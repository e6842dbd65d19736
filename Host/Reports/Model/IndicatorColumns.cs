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

    /// <summary>Some indicators cost their period at every bar: the sum of bars times numbers is kept below what takes about a second.</summary>
    private const double MostWork = 2e9;

    private readonly List<NamedColumn> _columns = [];
    private readonly List<PaneLine> _overlays = [];
    private readonly List<Pane> _panes = [];
    private readonly List<string> _missing = [];
    private double _work;

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
