using System.Diagnostics;
using System.Text.RegularExpressions;
using StrategyHost.Compiler;
using StrategyHost.Sandbox;

namespace StrategyHost.Integration;

/// <summary>What the README shows works: its program compiles under the strict rules, its commands run as they stand.</summary>
internal sealed partial class ReadMeTests
{
    private const string Program = "dotnet run --project Host -- ";

    private static readonly Lazy<bool> HasIsolation = new(() =>
    {
        using var selection = SandboxSelector.Select(SandboxChoice.Auto);
        return selection.Runner is not null;
    });

    private static string Text => File.ReadAllText(Repository.PathOf("README.md"));

    private static IEnumerable<string> Commands() => ShellBlock().Matches(Text)
        .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .Where(line => line.StartsWith(Program, StringComparison.Ordinal))
        .Select(line => line[Program.Length..]);

    [Test]
    public void The_program_is_accepted()
    {
        var source = CSharpBlock().Match(Text).Groups[1].Value;
        var result = new StrategyCompiler().Compile(StrategySource.FromText(source));
        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(result.StrategyName, Is.EqualTo("MyCross"));
    }

    [TestCaseSource(nameof(Commands))]
    public void A_command_runs(string arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            Arguments = $"exec \"{typeof(Host.HostSettings).Assembly.Location}\" {arguments}",
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // On a machine without any isolation the commands say so; what they do is still to be seen.
        if (!HasIsolation.Value)
            start.Environment["STRATEGYHOST_SANDBOX"] = "none";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(process.ExitCode, Is.Zero, output + error.Result);
        Assert.That(output, Is.Not.Empty);
    }

    [Test]
    public void Every_verb_is_in_the_table_of_commands()
    {
        using var workspace = new Cli.Workspace();
        var verbs = VerbLine().Matches(Cli.CommandLineRun.Of(workspace, "--help").Out.Split("Commands:")[1]).Select(match => match.Groups[1].Value).ToArray();
        Assert.That(verbs, Has.Length.GreaterThan(4));
        Assert.That(verbs.Where(verb => !Text.Contains($"| `{verb}", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"^  ([a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex VerbLine();
}
