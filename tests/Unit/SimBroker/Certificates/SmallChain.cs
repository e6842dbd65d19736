using System.Security.Cryptography;
using System.Text;
using StrategyHost.SimBroker;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.SimBroker.Certificates;

/// <summary>A small run with everything that makes it, as bytes that a test may change.</summary>
internal sealed class SmallChain : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("strategyhost-chain-");

    public SmallChain()
    {
        var file = Path.Combine(_folder.FullName, "bars.csv");
        File.WriteAllBytes(file, Data);
        var read = BarFile.Read(file).Value!;
        var result = BacktestRunner.Run(new BacktestRequest
        {
            Strategy = new Alternating(),
            Bars = read.Bars,
            SourceSha256 = Hash(Source),
            DataSha256 = read.Sha256,
        });
        ArtifactWriter.Write(_folder.FullName, result.Report, result.Facts);
        Original = Certify();
    }

    public byte[] Source { get; } = Encoding.UTF8.GetBytes(RuleSource);

    public byte[] Assembly { get; } = [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 37))];

    public byte[] Data { get; } = Encoding.ASCII.GetBytes(
        "timestamp,open,high,low,close,volume\n" + string.Concat(Enumerable.Range(1, 9).Select(day => $"2024-01-0{day},{10 + day},{12 + day},{9 + day},{11 + day},100\n")));

    public Certificate Original { get; }

    public string Folder => _folder.FullName;

    public string PathOf(string artifact) => Path.Combine(Folder, ArtifactNames.Files[artifact]);

    /// <summary>The certificate of what is there now.</summary>
    public Certificate Certify() => new()
    {
        RunId = "0123456789ab",
        Strategy = "Alternating",
        Source = new CertifiedSource(Hash(Source), "Strategies/Alternating.cs"),
        ReferenceSetSha256 = Hash([1]),
        AssemblySha256 = Hash(Assembly),
        Engine = new(StringComparer.Ordinal) { ["StrategyHost.SimBroker"] = new CertifiedAssembly("0.1.0", Hash([2])) },
        Data = new CertifiedData { Sha256 = Hash(Data), Path = "bars.csv", Rows = 9, Bars = 9, Symbol = "BARS", Range = "", Repair = false },
        Parameters = new(StringComparer.Ordinal) { ["Fast"] = "10" },
        Broker = new BrokerOptions(),
        Seed = 42,
        Budgets = BudgetLimits.Default,
        Platform = new CertifiedPlatform(".NET 10.0.0", "linux-x64", "avx2,fma"),
        Sandbox = new CertifiedSandbox("none", null),
        Artifacts = ArtifactHashes.OfDirectory(Folder),
    };

    public void Dispose() => _folder.Delete(recursive: true);

    private const string RuleSource = "public sealed class Alternating : Strategy { /* buys on even bars, sells on odd ones */ }\n";

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed class Alternating : Strategy
    {
        public override OrderRequest? FindEntries(Market market) => market.IsFlat ? OrderRequest.Buy(1, comment: "even") : null;

        public override ExitRequest? FindExits(Position position, Market market) => market.Index % 2 == 1 ? position.Exit("odd") : null;
    }
}
