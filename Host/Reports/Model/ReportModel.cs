using System.Text.Json;
using StrategyHost.Host.Reports.Artifacts;
using StrategyHost.Host.Reports.Columns;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Reports.Model;

/// <summary>What a page is made of: the facts, and the columns packed.</summary>
internal sealed record ReportModel(ReportData Data, IReadOnlyList<PageColumn> Columns)
{
    private const int MostIndicators = 64;
    private const int ManyBars = 100_000;

    /// <summary>A page of more would take a browser gigabytes.</summary>
    private const int MostBars = 4_000_000;

    /// <exception cref="ReportException">An artifact lacks what every run has, or the bars are not those of the run.</exception>
    public static ReportModel Of(RunFolder run, BarData bars)
    {
        try
        {
            if (run.Summary.Rows != bars.Bars.Count)
                throw new ReportException($"The run has {run.Summary.Rows} bars, the data {bars.Bars.Count}: give the bars that the run was made on.");
            if (bars.Bars.Count > MostBars)
                throw new ReportException($"A page holds up to {MostBars} bars, the run has {bars.Bars.Count}: run a part of them with --range.");
            return Build(run, bars);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ReportException($"summary.json: {exception.Message}", exception);
        }
    }

    private static ReportModel Build(RunFolder run, BarData bars)
    {
        var indicators = new IndicatorColumns(bars.Bars);
        foreach (var spec in run.Summary.Indicators.Take(MostIndicators))
            indicators.Add(spec);
        foreach (var own in run.OwnIndicators)
            indicators.AddOwn(own);
        var price = PriceColumns.ScaleOf(bars.Bars);
        List<Func<IEnumerable<PageColumn>>> jobs =
        [
            .. PriceColumns.Of(bars, price),
            () => [SeriesColumns.Equity(run.Equity, run.Summary.StartingBalance)],
            .. SeriesColumns.Of(indicators, price),
            .. TradeColumns.Of(run.Trades),
            () => ProtectionColumns.Of(run.Events.Changes, price),
        ];
        var columns = Pack(jobs, bars.Bars.Count);
        return new ReportModel(Describe(run, bars, indicators, price.Decimals, columns), columns);
    }

    /// <summary>Packing takes most of the time of a large page, so that two do it; a small one is done before a second thread has begun.</summary>
    private static PageColumn[] Pack(List<Func<IEnumerable<PageColumn>>> jobs, int bars)
    {
        var packed = new PageColumn[jobs.Count][];
        if (bars < ManyBars)
        {
            for (var i = 0; i < packed.Length; i++)
                packed[i] = [.. jobs[i]()];
        }
        else
        {
            Parallel.For(0, packed.Length, i => packed[i] = [.. jobs[i]()]);
        }

        return [.. packed.SelectMany(columns => columns)];
    }

    private static ReportData Describe(
        RunFolder run, BarData bars, IndicatorColumns indicators, int priceDecimals, IReadOnlyList<PageColumn> columns)
    {
        var summary = run.Summary;
        return new ReportData
        {
            Strategy = summary.Strategy,
            Symbol = summary.Symbol,
            RunId = summary.RunId,
            Engine = RunIdentity.EngineVersion,
            DataFile = Path.GetFileName(bars.File),
            Bars = bars.Bars.Count,
            IntervalSeconds = summary.IntervalSeconds,
            HasVolume = bars.HasVolume,
            PriceDecimals = priceDecimals,
            StartingBalance = summary.StartingBalance,
            Parameters = [.. summary.Parameters.Select(parameter => new Fact(parameter.Name, parameter.Value.GetString() ?? "")), new Fact("seed", $"{summary.Seed}")],
            Broker = JsonFacts.Of(summary.Broker),
            Notices = [.. Notices.Of(summary, run.Trades.Count, SandboxOf(run.Certificate))],
            Metrics = MetricRows.Of(summary),
            Months = Breakdown.Of(bars.Bars.Times, run.Equity, summary.StartingBalance, run.Trades, PeriodLength.Month),
            Years = Breakdown.Of(bars.Bars.Times, run.Equity, summary.StartingBalance, run.Trades, PeriodLength.Year),
            Panes = indicators.Panes,
            MissingIndicators = [.. indicators.Missing.Select(WordList.Shorten)],
            Rejections = [.. summary.Rejections.Select(rejection => new Rejection(rejection.Name, rejection.Value.GetInt32(), RejectionTexts.Of(rejection.Name)))],
            Incidents = [.. run.Events.Incidents.Select(incident => new IncidentRow(incident.Index, incident.Event, incident.Reason, incident.Detail))],
            AmbiguousBars = summary.AmbiguousBars,
            OpenPositions = summary.OpenPositions,
            Certificate = run.Certificate is { } certificate ? JsonFacts.Of(certificate) : [],
            Words = run.Trades.Text.Texts,
            Columns = [.. columns.Select(column => new ColumnEntry(column.Name, column.Count, column.Decimals, column.IsDelta))],
        };
    }

    private static string? SandboxOf(JsonElement? certificate) =>
        certificate is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("sandbox", out var sandbox) && sandbox.TryGetProperty("kind", out var kind)
            ? kind.GetString()
            : null;
}
