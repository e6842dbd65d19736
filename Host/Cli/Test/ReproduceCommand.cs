using StrategyHost.Agents.Tester;

namespace StrategyHost.Host.Cli.Test;

/// <summary>The command lines that show a failure again.</summary>
internal sealed class ReproduceCommand(TestSettings settings)
{
    /// <summary>The static checks alone.</summary>
    public string Check() => Line(["check", Path(settings.File), "--strict"]);

    /// <summary>One check of the test alone, or one test of it.</summary>
    public string Test(CheckName check, string? test = null) => Line(
    [
        "test", Path(settings.File), .. File.Exists(settings.TestsFile) ? ["--tests", Path(settings.TestsFile)] : Array.Empty<string>(), "--check", NameOf(check),
        .. test is null ? Array.Empty<string>() : ["--test", test],
        .. settings.Options.WithData,
    ]);

    /// <summary>Another verb over the same bars.</summary>
    public string Verb(string verb) => Line([verb, Path(settings.File), .. settings.Options.WithData]);

    /// <summary>Another verb over a file of bars.</summary>
    public string Verb(string verb, string data) => Line([verb, Path(settings.File), "--data", Path(data), .. settings.Options.WithoutData]);

    /// <summary>A document alone.</summary>
    public static string Validate(string file, string type) => Line(["validate", Path(file), "--type", type]);

    /// <summary>The name of a check on the command line and in reports.</summary>
    public static string NameOf(CheckName check) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(check.ToString());

    private static string Path(string path) => ProjectFolder.Display(path);

    private static string Line(IEnumerable<string> arguments) => "strategyhost " + string.Join(' ', arguments.Select(Quote));

    /// <summary>As a POSIX shell takes it as one word.</summary>
    private static string Quote(string argument) => argument.Length > 0 && argument.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=:,+@%".Contains(c, StringComparison.Ordinal))
        ? argument
        : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
