using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Validate;

namespace StrategyHost.Host.Cli.Test;

/// <summary>The command lines that show a failure again.</summary>
internal sealed class ReproduceCommand(TestSettings settings)
{
    /// <summary>One check of the test alone, or one test of it.</summary>
    public string Test(CheckName check, string? test = null) => Test(check, test, settings.Options.WithData);

    /// <summary>One check over a file of bars; they keep the name of the instrument, which a strategy can see.</summary>
    public string Test(CheckName check, string data, string symbol) =>
        Test(check, null, ["--data", Path(data), "--symbol", symbol, .. settings.Options.WithoutData]);

    /// <summary>What a run left, as it lies there: running it again would write it anew.</summary>
    public static string Validate(string folder) => Line(["validate", Path(folder), "--type", ValidateCommand.Artifacts]);

    /// <summary>The name of a check on the command line and in reports.</summary>
    public static string NameOf(CheckName check) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(check.ToString());

    private string Test(CheckName check, string? test, IEnumerable<string> options) => Line(
    [
        "test", Path(settings.File), .. NeedsTests(check) && File.Exists(settings.TestsFile) ? ["--tests", Path(settings.TestsFile)] : Array.Empty<string>(), "--check", NameOf(check),
        .. test is null ? Array.Empty<string>() : ["--test", test],
        .. options,
    ]);

    private static bool NeedsTests(CheckName check) => check is CheckName.Tests or CheckName.Secrets;

    private static string Path(string path) => ProjectFolder.Display(path);

    private static string Line(IEnumerable<string> arguments) => "strategyhost " + string.Join(' ', arguments.Select(Quote));

    /// <summary>As a POSIX shell takes it as one word.</summary>
    private static string Quote(string argument) => argument.Length > 0 && argument.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=:,+@%".Contains(c, StringComparison.Ordinal))
        ? argument
        : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
