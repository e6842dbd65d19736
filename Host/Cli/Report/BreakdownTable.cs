using System.Globalization;
using Spectre.Console;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Reports.Model;

namespace StrategyHost.Host.Cli.Report;

/// <summary>Prints the months or years of runs, a table a run.</summary>
internal sealed class BreakdownTable(CliOutput output)
{
    public void Print(IReadOnlyList<BacktestOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome.Breakdown is not { } periods)
                continue;
            output.WriteLine();
            output.WriteLine($"{outcome.Strategy.Name} on {outcome.Data!.Data.Bars.Symbol}");
            output.Out.Write(Table(periods));
        }
    }

    private static Table Table(IReadOnlyList<Period> periods)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Period");
        foreach (var header in (string[])["Bars", "Return %", "Equity", "Trades", "Win %", "Net profit"])
            table.AddColumn(new TableColumn(header).RightAligned().NoWrap());
        foreach (var period in periods)
            table.AddRow(Cells(period));
        return table;
    }

    private static string[] Cells(Period period) =>
    [
        period.Name,
        period.Bars.ToString(CultureInfo.InvariantCulture),
        period.ReturnPct?.ToString("F2", CultureInfo.InvariantCulture) ?? "-",
        period.EndEquity.ToString("F2", CultureInfo.InvariantCulture),
        period.Trades.ToString(CultureInfo.InvariantCulture),
        period.Trades > 0 ? (100.0 * period.WinningTrades / period.Trades).ToString("F1", CultureInfo.InvariantCulture) : "-",
        period.NetProfit.ToString("F2", CultureInfo.InvariantCulture),
    ];
}
