using System.CommandLine;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Host.Reports;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Cli.Report;

/// <summary><c>report RUN</c>: writes the page of a finished run again, from its artifacts and its bars.</summary>
internal sealed class ReportCommand(CliOutput output)
{
    private readonly Argument<string> _run = new("RUN") { Description = "The folder of a run, its certificate.json, or a strategy's folder: its newest run." };
    private readonly Option<string?> _data = new("--data") { Description = "The bar file. Default: where the certificate says it was.", HelpName = "FILE" };
    private readonly Option<string?> _out = new("--out") { Description = "Where to write the page. Default: report.html beside the artifacts.", HelpName = "FILE" };
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("report", "Writes report.html, one self-contained page about a finished run.", "report artifacts/SmaCross/1a2b3c4d5e6f --out report.html")
        {
            _run,
            _data,
            _out,
            _json,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var directory = FolderOf(parsed.GetRequiredValue(_run));
        var certificate = ReadCertificate(CertificateIn(directory));
        var bars = ReadBars(certificate, CertifiedInputs.Find("data", parsed.GetValue(_data), certificate.Data.Path, Path.GetFullPath(directory)));
        var path = Write(directory, bars, parsed.GetValue(_out));
        if (parsed.GetValue(_json))
            output.WriteJson(new ReportDocument("strategyhost/report/1", certificate.RunId, path), CliJson.Default.ReportDocument);
        else
            output.WriteLine(ProjectFolder.Display(path));
        return (int)ExitCode.Success;
    }

    private static string FolderOf(string run)
    {
        var directory = Directory.Exists(run) ? run : Path.GetDirectoryName(Path.GetFullPath(run))!;
        if (Path.Exists(run) && File.Exists(CertificateIn(directory)))
            return directory;
        var runs = Directory.Exists(run) ? Directory.GetDirectories(run).Where(folder => File.Exists(CertificateIn(folder))) : [];
        return runs.MaxBy(folder => File.GetLastWriteTimeUtc(CertificateIn(folder)))
            ?? throw CliException.Usage($"There is no run {run}: no {CertificateFile.FileName} lies there.", "Name the folder that backtest wrote, artifacts/<Strategy>/<run id>.");
    }

    private static string CertificateIn(string folder) => Path.Combine(folder, CertificateFile.FileName);

    private static Certificate ReadCertificate(string path)
    {
        try
        {
            return CertificateFile.Read(File.ReadAllBytes(path));
        }
        catch (CertificateException exception)
        {
            throw CliException.Usage($"{path}: the certificate is not genuine: {exception.Message}.", "Run the backtest again.");
        }
    }

    private static BarData ReadBars(Certificate certificate, string file)
    {
        var read = BarFile.Read(file, new BarReadOptions
        {
            Symbol = certificate.Data.Symbol,
            Range = DateRange.TryParse(certificate.Data.Range, out var range, out _) ? range : DateRange.All,
            Repair = certificate.Data.Repair ? RepairKinds.All : RepairKinds.None,
        });
        if (!read.IsOk)
            throw DataFaults.ToException(read.Fault);
        return read.Value.Sha256 == certificate.Data.Sha256
            ? read.Value
            : throw CliException.BadData($"{file} is not the file the run was made on: its SHA-256 is {read.Value.Sha256}, the certificate names {certificate.Data.Sha256}.", "Name the right file with --data.");
    }

    private static string Write(string directory, BarData bars, string? path)
    {
        try
        {
            if (path is not null && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            return ReportFile.Write(directory, bars, path);
        }
        catch (ReportException exception)
        {
            throw CliException.Usage(exception.Message, "Run the backtest again: the artifacts are not as it left them.");
        }
    }
}

internal sealed record ReportDocument(string Schema, string RunId, string Report);
