using System.CommandLine;
using StrategyHost.Agents.Schemas;
using StrategyHost.Agents.Tester;

namespace StrategyHost.Host.Cli.Validate;

/// <summary><c>validate FILE --type TYPE</c>: a document against its schema and what the schema cannot say.</summary>
internal sealed class ValidateCommand(CliOutput output)
{
    /// <summary>The type of a folder: everything that a run has left there.</summary>
    internal const string Artifacts = "artifacts";

    private static readonly string[] Names = [.. DocumentType.All.Select(type => type.Name), Artifacts];

    private readonly Argument<string> _file = new("FILE") { Description = $"A JSON file; a run's folder for {Artifacts}." };
    private readonly Option<string> _type = new Option<string>("--type") { Description = "What the file should be.", HelpName = string.Join('|', Names), Required = true }.AcceptOnlyFromAmong(Names);
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("validate", "Validates a document that agents and tools exchange; every error as path: message.", "validate fixtures/documents/todo_four_steps.json --type todo")
        {
            _file,
            _type,
            _json,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (path, type) = (parsed.GetRequiredValue(_file), parsed.GetRequiredValue(_type));
        var document = new ValidateDocument("strategyhost/validate/1", path, type, type == Artifacts ? InFolder(path) : InFile(path, DocumentType.Find(type)!));
        if (parsed.GetValue(_json))
            output.WriteJson(document, CliJson.Default.ValidateDocument);
        else
            Print(document);
        return (int)(document.Valid ? ExitCode.Success : ExitCode.Refused);
    }

    private static IReadOnlyList<DocumentError> InFile(string file, DocumentType type) => File.Exists(file)
        ? DocumentValidator.Validate(type, File.ReadAllBytes(file))
        : throw CliException.Usage($"There is no file {file}.", "Correct the path and run the command again.");

    private static IReadOnlyList<DocumentError> InFolder(string folder) => Directory.Exists(folder)
        ? [.. ArtifactCheck.Run(folder).Select(ErrorOf)]
        : throw CliException.Usage($"There is no folder {folder}.", "Name the folder that backtest wrote, artifacts/<Strategy>/<run id>.");

    private static DocumentError ErrorOf(Finding finding)
    {
        var file = Path.GetFileName(finding.File!);
        return new DocumentError(file, finding.Message[(file.Length + ": ".Length)..], finding.Line);
    }

    private void Print(ValidateDocument document)
    {
        foreach (var error in document.Errors)
            output.WriteLine($"{error.Path}: {error.Message}{(error.Line is { } line ? $" (line {line})" : "")}");
        output.WriteLine(document.Valid
            ? $"{ProjectFolder.Display(document.File)}: a valid {document.Type}"
            : $"{ProjectFolder.Display(document.File)}: no valid {document.Type}, {document.Errors.Count} errors. Correct them and validate again.");
    }
}
