using System.CommandLine;
using System.Text.RegularExpressions;

namespace StrategyHost.Host.Cli.New;

/// <summary><c>new NAME</c>: a strategy from the template, with its test.</summary>
internal sealed partial class NewCommand(CliOutput output, ProjectFolder folder)
{
    private readonly Argument<string> _name = new("NAME") { Description = "Class name of the strategy, such as MorningBreakout." };
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("new", "Creates a strategy from a template, with its test.", "new MorningBreakout")
        {
            _name,
            _json,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var name = parsed.GetRequiredValue(_name);
        if (!ClassName().IsMatch(name))
            throw CliException.Usage($"'{name}' is not a class name.", "Use a letter followed by letters and digits, such as MorningBreakout.");

        var strategy = Path.Combine(folder.Strategies, name + ".cs");
        var test = Path.Combine(folder.StrategyTests, name + "Tests.cs");
        foreach (var path in (string[])[strategy, test])
        {
            if (File.Exists(path))
                throw CliException.Usage($"{ProjectFolder.Display(path)} exists already.", "Choose another name, or remove the file first; nothing was written.");
        }

        Write(strategy, Template("MyStrategy.cs", name));
        Write(test, Template("MyStrategyTests.cs", name));
        Report(parsed.GetValue(_json), name, strategy, test);
        return (int)ExitCode.Success;
    }

    private void Report(bool json, string name, string strategy, string test)
    {
        if (json)
        {
            output.WriteJson(new NewDocument("strategyhost/new/1", name, strategy, test), CliJson.Default.NewDocument);
            return;
        }

        output.WriteLine($"strategy  {ProjectFolder.Display(strategy)}");
        output.WriteLine($"test      {ProjectFolder.Display(test)}");
        output.WriteLine();
        output.WriteLine($"Run it:   dotnet run --project Host -- backtest {name}");
        output.WriteLine($"Judge it: dotnet run --project Host -- test {name}");
    }

    private static string Template(string file, string name)
    {
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream($"Templates.{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("MyStrategy", name, StringComparison.Ordinal);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew));
        writer.Write(text);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$")]
    private static partial Regex ClassName();
}

internal sealed record NewDocument(string Schema, string Name, string Strategy, string Test);
