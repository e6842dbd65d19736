using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StrategyHost.Unit.Conventions;

/// <summary>The README's arrows block is the architecture: it must say exactly what the project files say.</summary>
internal sealed partial class ArrowsTests
{
    private static readonly string[] RoslynProjects = ["Analyzers", "Analyzers.CodeFixes", "Compiler"];

    [Test]
    public void The_block_in_the_readme_equals_the_project_files()
    {
        var stated = ArrowsBlock().Match(File.ReadAllText(Repository.PathOf("README.md"))).Groups[1].Value
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal);

        var actual = Projects().Select(project => $"{project.Name} -> {string.Join(", ", project.References)}".TrimEnd())
            .Order(StringComparer.Ordinal);

        Assert.That(stated, Is.EqualTo(actual));
    }

    [Test]
    public void Roslyn_is_referenced_where_source_is_read_and_nowhere_else() =>
        Assert.That(
            Projects().Where(project => project.Packages.Any(package =>
                package.StartsWith("Microsoft.CodeAnalysis.CSharp", StringComparison.Ordinal))).Select(project => project.Name),
            Is.EquivalentTo(RoslynProjects));

    [Test]
    public void Nothing_points_at_the_host_and_the_host_does_not_point_at_strategies()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Projects().Where(project => project.References.Contains("Host")), Is.Empty);
        Assert.That(Projects().Single(project => project.Name == "Host").References, Does.Not.Contain("Strategies"));
    }

    [Test]
    public void What_runs_inside_a_sandbox_reaches_neither_compiler_nor_host()
    {
        var projects = Projects().ToDictionary(project => project.Name);
        var reached = new HashSet<string>();
        var open = new Stack<string>(["Sandbox.Runner"]);
        while (open.TryPop(out var name))
        {
            if (reached.Add(name))
                projects[name].References.ToList().ForEach(open.Push);
        }

        // Testing: the tests of a strategy are as untrusted as the strategy, and run where it runs.
        Assert.That(reached, Is.EquivalentTo(new[] { "Sandbox.Runner", "Sandbox", "SimBroker", "Testing", "Trading", "Indicators", "Abstractions" }));
    }

    [Test]
    public void Every_version_stands_once_in_the_central_file() =>
        Assert.That(
            Repository.Files("*.csproj").Where(path => VersionAttribute().IsMatch(File.ReadAllText(path))),
            Is.Empty, "package versions belong in Directory.Packages.props");

    private static List<Project> Projects() =>
        [.. Repository.Files("*.csproj")
            .Where(path => !Path.GetRelativePath(Repository.Root, path).StartsWith("tests", StringComparison.Ordinal))
            .Select(Project.Load)];

    [GeneratedRegex("```arrows\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ArrowsBlock();

    [GeneratedRegex("PackageReference[^>]* Version=")]
    private static partial Regex VersionAttribute();

    private sealed record Project(string Name, string[] References, string[] Packages)
    {
        private const string Prefix = "StrategyHost.";

        public static Project Load(string path)
        {
            var items = XDocument.Load(path).Descendants();
            return new Project(
                NameOf(path),
                [.. items.Where(item => item.Name.LocalName == "ProjectReference").Select(item => NameOf(Include(item))).Order(StringComparer.Ordinal)],
                [.. items.Where(item => item.Name.LocalName == "PackageReference").Select(Include)]);
        }

        private static string Include(XElement item) => item.Attribute("Include")!.Value;

        private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path)[Prefix.Length..];
    }
}
