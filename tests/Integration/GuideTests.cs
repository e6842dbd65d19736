using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StrategyHost.Integration;

/// <summary>
/// Every guide in <c>docs</c> is walked from top to bottom in a copy of the project's strategies and data: what it says to write is
/// written, what it says to run is run, and nothing else is there that a reader would not have.
/// </summary>
internal sealed partial class GuideTests
{
    private const string Program = "dotnet run --project Host -- ";

    /// <summary>Pages whose commands are not for a walk, and why.</summary>
    private static readonly Dictionary<string, string> NotWalked = new()
    {
        ["for-agents.md"] = "its commands name a strategy that the reader is about to write; its programs have tests of their own",
        ["performance.md"] = "benchmarks are run by hand",
    };

    private static IEnumerable<string> Guides() => Directory.GetFiles(Repository.PathOf("docs"), "*.md")
        .Select(path => Path.GetFileName(path)).Where(name => !NotWalked.ContainsKey(name)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Guides))]
    public void A_guide_can_be_followed_to_its_end(string guide)
    {
        var folder = Directory.CreateTempSubdirectory("strategyhost-guide-");
        try
        {
            Prepare(folder.FullName);
            foreach (Match step in Step().Matches(File.ReadAllText(Repository.PathOf("docs", guide))))
                Follow(step, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCaseSource(nameof(Guides))]
    public void Links_of_a_guide_lead_somewhere(string guide)
    {
        var links = Link().Matches(File.ReadAllText(Repository.PathOf("docs", guide))).Select(match => match.Groups[1].Value)
            .Where(link => !link.StartsWith("http", StringComparison.Ordinal));
        Assert.That(links.Where(link => !Path.Exists(Repository.PathOf("docs", link))), Is.Empty);
    }

    private static void Prepare(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tests", "Strategies"));
        foreach (var part in (string[])["Strategies", Path.Combine("fixtures", "market")])
        {
            var target = Directory.CreateDirectory(Path.Combine(folder, part));
            foreach (var file in Directory.GetFiles(Repository.PathOf(part)))
                File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
        }
    }

    private static void Follow(Match step, string folder)
    {
        if (step.Groups["file"].Success)
        {
            File.WriteAllText(Path.Combine(folder, step.Groups["file"].Value), step.Groups["text"].Value);
            return;
        }

        foreach (var line in step.Groups["shell"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var command = CommandLine().Match(line);
            Assert.That(command.Success, Is.True, $"'{line}' is no command of the host: a guide shows nothing that is not tested");
            Run(command.Groups["arguments"].Value, command.Groups["code"] is { Success: true } code ? int.Parse(code.Value, null) : 0, folder);
        }
    }

    private static void Run(string arguments, int expected, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            Arguments = $"exec \"{typeof(Host.HostSettings).Assembly.Location}\" {Expand(arguments, folder)}",
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.EqualTo(expected), $"{arguments}\n{output}{error.Result}");
    }

    /// <summary>A folder named by an asterisk is the one that is there: run ids change with the engine.</summary>
    private static string Expand(string arguments, string folder) => Starred().Replace(
        arguments, match => Path.Combine(match.Groups[1].Value, Path.GetFileName(Directory.GetDirectories(Path.Combine(folder, match.Groups[1].Value)).Single())));

    [GeneratedRegex(@"(\S+)/\*")]
    private static partial Regex Starred();

    /// <summary>Either a file to write, named in the line before its text, or commands to run.</summary>
    [GeneratedRegex("`(?<file>[^`\n]+)`:\n\n```csharp\n(?<text>.*?)```|```sh\n(?<shell>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Step();

    /// <summary>A command, and in a comment the exit code where it is not 0.</summary>
    [GeneratedRegex($"^{Program}(?<arguments>.*?)(?: +# exit code (?<code>[0-9]))?$")]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"\]\(([^)#]+)")]
    private static partial Regex Link();
}
