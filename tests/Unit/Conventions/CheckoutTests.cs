using System.Text.RegularExpressions;

namespace StrategyHost.Unit.Conventions;

/// <summary>What must hold for the files of the checkout, whatever they are about.</summary>
internal sealed partial class CheckoutTests
{
    [Test]
    public void Every_fixture_is_named_by_a_test()
    {
        var tests = string.Concat(Repository.Files("*.cs").Where(path => path.Contains("tests", StringComparison.Ordinal)).Select(File.ReadAllText));
        var unused = Directory.EnumerateFiles(Repository.PathOf("fixtures"), "*", SearchOption.AllDirectories)
            .Where(path => !tests.Contains(Path.GetFileName(path), StringComparison.Ordinal) && !IsOfAFolderThatATestEnumerates(path));
        Assert.That(unused, Is.Empty, "a fixture without a test is removed");
    }

    [Test]
    public void No_file_names_a_machine() =>
        Assert.That(
            Repository.Files("*").Where(IsText).Where(path => MachinePath().IsMatch(File.ReadAllText(path))),
            Is.Empty, "the project speaks of itself alone");

    [Test]
    public void Source_files_stay_readable() =>
        Assert.That(
            Repository.Files("*.cs").Where(path => File.ReadLines(path).Count() > 500),
            Is.Empty, "a file of more than 500 lines is two files");

    /// <summary>Tests of the corpus run every file of these folders.</summary>
    private static bool IsOfAFolderThatATestEnumerates(string path) =>
        path.Contains(Path.Combine("strategies", "accepted"), StringComparison.Ordinal)
        || path.Contains(Path.Combine("strategies", "rejected"), StringComparison.Ordinal)
        || path.Contains(Path.Combine("strategies", "contained"), StringComparison.Ordinal);

    private static bool IsText(string path) =>
        Path.GetExtension(path) is ".cs" or ".md" or ".json" or ".props" or ".targets" or ".csproj" or ".sh" or ".txt" or ".yml";

    [GeneratedRegex(@"(^|[\s""'(=])/(home|root|farm|work)/[a-z]")]
    private static partial Regex MachinePath();
}
