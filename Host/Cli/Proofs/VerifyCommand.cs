using System.CommandLine;
using StrategyHost.Host.Cli.Backtest;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary><c>verify CERTIFICATE</c>: makes a certified run again and names the first link that differs.</summary>
internal sealed class VerifyCommand(CliOutput output, ProjectFolder folder, Verification verification)
{
    private readonly Argument<string> _certificate = new("CERTIFICATE") { Description = "The certificate.json of a run, beside its artifacts; or their folder." };
    private readonly Option<string?> _source = new("--source") { Description = "The strategy's file. Default: where the certificate says it was.", HelpName = "FILE" };
    private readonly Option<string?> _data = new("--data") { Description = "The bar file. Default: where the certificate says it was.", HelpName = "FILE" };
    private readonly SandboxOptions _sandbox = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("verify", "Makes a certified run again and names the first link, from source to artifacts, that differs.", "verify artifacts/SmaCross/1a2b3c4d5e6f/certificate.json")
        {
            _certificate,
            _source,
            _data,
            _json,
        };
        _sandbox.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var document = verification.Run(new VerifyRequest(
            parsed.GetRequiredValue(_certificate), parsed.GetValue(_source), parsed.GetValue(_data), _sandbox.ReadChoice(parsed, folder), _sandbox.ReadLimits(parsed), _sandbox.ReadContainer(parsed)));
        if (parsed.GetValue(_json))
            output.WriteJson(document, CliJson.Default.VerifyDocument);
        else
            Print(document);
        return (int)(document.Status switch
        {
            Verification.Same => ExitCode.Success,
            Verification.NonDeterministic => ExitCode.NonDeterministic,
            _ => ExitCode.Refused,
        });
    }

    private void Print(VerifyDocument document)
    {
        output.WriteLine(document.Message);
        if (document.Link is null)
            return;
        output.WriteLine($"first link that differs  {document.Link}");
        output.WriteLine($"  certified              {document.Certified ?? "(nothing)"}");
        output.WriteLine($"  found                  {document.Found ?? "(nothing)"}");
        DifferencePrinter.Print(output, document.FirstDifference, "certified", "made again");
    }
}
