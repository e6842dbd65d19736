using System.Diagnostics;
using StrategyHost.Compiler;

namespace StrategyHost.Integration;

/// <summary>The template that <c>dotnet new</c> takes from the repository is the one that <c>new</c> writes.</summary>
internal sealed class TemplateTests
{
    [Test]
    public void Dotnet_new_writes_an_acceptable_strategy_and_its_test()
    {
        var folder = Directory.CreateTempSubdirectory("strategyhost-template-");
        try
        {
            // A store of the test's own: what the user has installed stays as it is.
            var store = $"--debug:custom-hive \"{Path.Combine(folder.FullName, "store")}\"";
            Dotnet($"new {store} install \"{Repository.PathOf("templates", "strategy")}\"");
            Dotnet($"new {store} strategy --name MorningBreakout --output \"{folder.FullName}\"");
            var source = Path.Combine(folder.FullName, "Strategies", "MorningBreakout.cs");
            var result = new StrategyCompiler(new StrategyCompilerOptions { Strict = true }).Compile(StrategySource.FromFile(source));
            Assert.That(result.Diagnostics, Is.Empty);
            Assert.That(File.ReadAllText(Path.Combine(folder.FullName, "tests", "Strategies", "MorningBreakoutTests.cs")), Does.Contain("MorningBreakoutTests"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Dotnet(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output + error.Result);
    }
}
