using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Proofs;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>Verifies one certificate: its own text, the source, the data, the run made again, and the artifacts that lie beside it.</summary>
internal sealed class Verification(BacktestJob job)
{
    public const string Same = "ok";
    public const string Different = "different";
    public const string NonDeterministic = "non_deterministic";

    /// <exception cref="CliException">The certificate, the source or the data is not there.</exception>
    public VerifyDocument Run(VerifyRequest request)
    {
        var path = request.Certificate;
        var file = Directory.Exists(path) ? Path.Combine(path, CertificateFile.FileName) : path;
        if (!File.Exists(file))
            throw CliException.Usage($"There is no certificate {file}.", "Name the certificate.json that backtest wrote beside the artifacts, or their folder.");
        Certificate certificate;
        try
        {
            certificate = CertificateFile.Read(File.ReadAllBytes(file));
        }
        catch (CertificateException exception)
        {
            return Document(file, Different, new CertificateDifference("certificate", null, null), $"The certificate is not genuine: {exception.Message}.");
        }

        var directory = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var inputs = new CertifiedInputs(
            CertifiedInputs.Find("source", request.Source, certificate.Source.Path, directory),
            CertifiedInputs.Find("data", request.Data, certificate.Data.Path, directory));
        return inputs.FindDifference(certificate) is { } difference
            ? Document(file, Different, difference, $"The {difference.Link.Split('.')[0]} is not the certified one.")
            : Compare(request with { Certificate = file }, directory, certificate, inputs);
    }

    private VerifyDocument Compare(VerifyRequest request, string directory, Certificate certificate, CertifiedInputs inputs)
    {
        var file = request.Certificate;
        var place = Directory.CreateTempSubdirectory("strategyhost-verify-");
        try
        {
            var again = job.Run([inputs.Source], Settings(request, certificate, inputs.Data, place.FullName)).Single();
            if (again.IsInfrastructure)
                throw CliException.Infrastructure(again.Error!.Message, "Run strategyhost sandbox info, which tells what works on this machine.");
            if (!again.Artifacts.TryGetValue(CertificateFile.ArtifactName, out var path))
                return Document(file, Different, new CertificateDifference("run", Same, again.Status.ToName()), $"The run made again gave no result: {again.Error?.Message ?? "the file was refused"}");
            var found = CertificateFile.Read(File.ReadAllBytes(path));
            if (CertificateVerifier.FindFirstDifference(certificate, found) is { } difference)
                return Judge(file, difference.Link == "run_id" ? SummaryCheck.FindFirstDifference(certificate, directory) ?? difference : difference, () => RunComparison.FindFirstDifference(directory, Path.GetDirectoryName(path)!));
            return CertificateVerifier.FindFirstDifference(certificate, directory) is { } changed
                ? Document(file, Different, changed, "The run gives the certified artifacts, but those on disk are others: they were changed after the run.", RunComparison.FindFirstDifference(directory, Path.GetDirectoryName(path)!))
                : Document(file, Same, null, $"Verified: {certificate.Strategy}, run {certificate.RunId}. Source, assembly, engine, data, options and all artifacts are as certified; made again in {again.Sandbox!.Value.ToName()}, certified in {certificate.Sandbox.Kind}.");
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static VerifyDocument Judge(string file, CertificateDifference difference, Func<RunDifference?> compare) => difference.IsOutcome
        ? Document(file, NonDeterministic, difference, "Not deterministic: everything that makes the run is as certified, but it gives other artifacts.", compare())
        : Document(file, Different, difference, $"Not as certified: {difference.Link}.");

    private static VerifyDocument Document(
        string file, string status, CertificateDifference? difference, string message, RunDifference? line = null) => new(
        "strategyhost/verify/1", file, status, difference?.Link, difference?.Certified, difference?.Found, message, DifferenceEntry.Of(line));

    private static RunSettings Settings(VerifyRequest request, Certificate certificate, string data, string place) => new()
    {
        DataFiles = [data],
        Read = new BarReadOptions
        {
            Symbol = certificate.Data.Symbol,
            Range = DateRange.TryParse(certificate.Data.Range, out var range, out _) ? range : DateRange.All,
            Repair = certificate.Data.Repair ? RepairKinds.All : RepairKinds.None,
        },
        Parameters = certificate.Parameters,
        Broker = certificate.Broker,
        Seed = certificate.Seed,
        Sandbox = request.Sandbox,
        Container = request.Container ?? new(),
        Limits = request.Limits,
        Out = place,
    };
}
