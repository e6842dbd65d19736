using StrategyHost.Host.Reports;
using StrategyHost.Indicators;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Data.Generation;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.Host.Reports;

/// <summary>A finished run in a folder of its own, with hostile texts wherever a strategy or a file may put any.</summary>
internal sealed class SampleRun : IDisposable
{
    /// <summary>Would end the element it stands in and run, if it were ever taken for markup.</summary>
    public const string Hostile = "</script><img src=x onerror=alert(1)><!--{{script}}";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("strategyhost-report-");

    public SampleRun(int bars = 300)
    {
        var columns = BarGenerator.Generate(new BarGeneratorOptions { Symbol = Hostile, Bars = bars });
        Bars = new BarData
        {
            File = $"data/{Hostile}.csv", Bars = columns, Sha256 = new string('a', 64), Bytes = 1, Rows = bars, HasVolume = true,
            Repairs = default!, Violations = [],
        };
        var result = BacktestRunner.Run(new BacktestRequest
        {
            Strategy = new Trader(),
            Bars = columns,
            Broker = new BrokerOptions(),
            Parameters = new Dictionary<string, string> { ["Note"] = Hostile },
            DataSha256 = Bars.Sha256,
        });
        Report = result.Report;
        ArtifactWriter.Write(Directory, result.Report, result.Facts);
        File.WriteAllText(Path.Combine(Directory, "certificate.json"), $$"""{"sandbox":{"kind":"{{Hostile}}"},"sha256":"{{new string('b', 64)}}"}""");
    }

    public string Directory => _folder.FullName;

    public BarData Bars { get; }

    public StrategyHost.Brokers.BrokerReport Report { get; }

    public string WritePage() => File.ReadAllText(ReportFile.Write(Directory, Bars));

    public void Dispose() => _folder.Delete(recursive: true);

    private sealed class Trader : Strategy
    {
        private Series _average = Series.Empty;

        public override void PrepareIndicators(IndicatorSet indicators)
        {
            _average = indicators.Sma(5);
            _ = indicators.Rsi(7);
            _ = indicators.Add(Hostile, new Copy());
        }

        public override OrderRequest? FindEntries(Market market)
        {
            if (market.Index % 50 == 7)
                return OrderRequest.Buy(-1, comment: Hostile);
            return market.IsFlat && market.Close[^1] > _average[^1]
                ? OrderRequest.Buy(1, stopLoss: market.Close[^1] * 0.9, comment: Hostile)
                : null;
        }

        public override ExitRequest? FindExits(Position position, Market market) =>
            market.Close[^1] < _average[^1] ? position.Exit(Hostile) : null;

        public override ProtectionUpdate? AdjustProtection(Position position, Market market) =>
            position.BarsHeld == 2 ? new ProtectionUpdate(position.PositionId, position.StopLoss * 1.001, null) : null;
    }

    private sealed class Copy : IndicatorCalculator
    {
        public override double Next(in Bar bar) => bar.Close;
    }
}
