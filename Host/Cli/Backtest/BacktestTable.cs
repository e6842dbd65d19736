using System.Globalization;
using Spectre.Console;
using StrategyHost.Sandbox;
using StrategyHost.Host.Reports;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Prints what became of the runs: findings and errors first, one table, then where the artifacts lie.</summary>
internal sealed class BacktestTable(CliOutput output)
{
    private const string Unknown = "-";

    public void Print(IReadOnlyList<BacktestOutcome> outcomes)
    {
        PrintFindings(outcomes);
        output.Out.Write(Table(outcomes));
        PrintNotes(outcomes);
        foreach (var outcome in outcomes.Where(outcome => outcome.Artifacts.Count > 0))
            output.WriteLine($"{outcome.Strategy.Name}: {ProjectFolder.Display(outcome.Artifacts.GetValueOrDefault(ReportFile.ArtifactName) ?? Path.GetDirectoryName(outcome.Artifacts[ArtifactNames.Summary])!)}");
        var failed = outcomes.Count(outcome => !outcome.IsAccepted);
        if (failed > 0)
            output.WriteLine($"{failed} of {outcomes.Count} runs gave no result: correct the errors above and run again.");
    }

    private void PrintFindings(IReadOnlyList<BacktestOutcome> outcomes)
    {
        var findings = new DiagnosticWriter(output);
        foreach (var strategy in outcomes.Select(outcome => outcome.Strategy).Distinct())
            findings.Write(strategy.File, strategy.Result.Diagnostics);
        foreach (var outcome in outcomes.Where(outcome => outcome.Error is not null))
            output.WriteLine($"{ProjectFolder.Display(outcome.Strategy.File)}: {Describe(outcome.Error!)}");
    }

    private static string Describe(RunError error) =>
        $"{error.Kind}: {error.Message}"
        + (error.Bar is { } bar ? $" (bar {bar.ToString(CultureInfo.InvariantCulture)}" + (error.At is { } at ? $", {at})" : ")") : "");

    private static Table Table(IReadOnlyList<BacktestOutcome> outcomes)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Strategy").AddColumn("Data").AddColumn("Status");
        foreach (var header in (string[])["Trades", "Return %", "Buy&hold %", "Max DD %", "Sharpe", "Profit factor", "Win %", "Exposure %", "Mbars/s"])
            table.AddColumn(new TableColumn(header).RightAligned().NoWrap());
        foreach (var outcome in outcomes)
            table.AddRow(Cells(outcome));
        return table;
    }

    private static string[] Cells(BacktestOutcome outcome) =>
    [
        Markup.Escape(outcome.Strategy.Name),
        Markup.Escape(outcome.Data?.Data.Bars.Symbol ?? Unknown),
        outcome.IsAccepted ? $"[green]{Status(outcome)}[/]" : $"[red]{Status(outcome)}[/]",
        Number(outcome, Metric.TotalTrades, "F0"),
        Number(outcome, Metric.TotalReturnPct, "F2"),
        Number(outcome, Metric.BuyAndHoldReturnPct, "F2"),
        Number(outcome, Metric.MaxDrawdownPct, "F2"),
        Number(outcome, Metric.SharpeRatio, "F2"),
        Number(outcome, Metric.ProfitFactor, "F2"),
        Number(outcome, Metric.WinRate, "F1", scale: 100),
        Number(outcome, Metric.ExposurePct, "F1"),
        Speed(outcome.BarsPerSecond),
    ];

    /// <summary>A short series is over before the engine is warm: a hundredth of a million bars a second still is a figure.</summary>
    private static string Speed(double? barsPerSecond) => barsPerSecond is { } speed
        ? (speed / 1e6).ToString(speed < 1e6 ? "F2" : "F1", CultureInfo.InvariantCulture)
        : Unknown;

    private static string Status(BacktestOutcome outcome) => outcome.Status.ToName();

    private static string Number(BacktestOutcome outcome, Metric metric, string format, double scale = 1) =>
        outcome.Metrics?[metric] is { } value ? (value * scale).ToString(format, CultureInfo.InvariantCulture) : Unknown;

    private void PrintNotes(IReadOnlyList<BacktestOutcome> outcomes)
    {
        PrintIsolation(outcomes.FirstOrDefault(outcome => outcome.Sandbox is not null));
        if (outcomes.Any(outcome => outcome.Run?.Flags.Count > 0))
            output.WriteLine("Optimistic: orders filled at the close of the bar that decided them (--fill close).");
        foreach (var outcome in outcomes)
            PrintNotes(outcome);
    }

    private void PrintIsolation(BacktestOutcome? outcome)
    {
        if (outcome?.Sandbox is not { } kind)
            return;
        var image = outcome.Image is null ? "" : $" ({outcome.Image})";
        var warnings = outcome.Warnings.Count == 0 ? "" : $" Note: {string.Join("; ", outcome.Warnings)}.";
        output.WriteLine($"Isolation: {kind.ToName()}{image}.{warnings}");
    }

    private void PrintNotes(BacktestOutcome outcome)
    {
        if (outcome.Metrics?.Explanation is { } explanation)
            output.WriteLine($"{outcome.Strategy.Name}: no trade was closed: {explanation.Message}");
        if (outcome.Data?.Data.Repairs.Total > 0)
            output.WriteLine($"{outcome.Data.File}: {outcome.Data.Data.Repairs.Total} rows were repaired.");
        if (outcome.Run is not { } run)
            return;
        if (run.Rejections.Count > 0)
            output.WriteLine($"{outcome.Strategy.Name}: refused by the broker: {string.Join(", ", run.Rejections.Select(pair => $"{pair.Value} {pair.Key}"))}");
        if (run.OpenPositions > 0)
            output.WriteLine($"{outcome.Strategy.Name}: {run.OpenPositions} position{(run.OpenPositions == 1 ? "" : "s")} still open at the last bar, marked to its close.");
        if (run.UnfilledOrders > 0)
            output.WriteLine($"{outcome.Strategy.Name}: {run.UnfilledOrders} order{(run.UnfilledOrders == 1 ? "" : "s")} not filled when the bars ended.");
        if (run.AmbiguousBars > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{outcome.Strategy.Name}: {run.AmbiguousBars} bars hit two levels in unknown order; net profit between {run.WorstNetProfit:F2} and {run.BestNetProfit:F2}."));
        }
    }
}
