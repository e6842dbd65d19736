using System.Text.RegularExpressions;

namespace StrategyHost.Testing.Fixtures;

/// <summary>
/// The files below <c>fixtures</c> that tests may read: those of the folder above the tests, or, inside a sandbox, those that
/// came with the request. A name is a name: nothing outside can be reached through it.
/// </summary>
internal abstract partial class FixtureFiles
{
    /// <summary>Where tests read from.</summary>
    internal static FixtureFiles Current { get; set; } = new FolderFixtures();

    /// <summary>The content of a file.</summary>
    /// <exception cref="FixtureException">The name is none, or there is no such file.</exception>
    internal byte[] Read(string folder, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!FileName().IsMatch(file))
            throw new FixtureException($"'{file}' is not the name of a file: expected letters, digits, dots, dashes and underscores, and no path.");
        return Find(folder, file) ?? throw new FixtureException(
            $"There is no fixture '{folder}/{file}'{(Names(folder) is { Count: > 0 } names ? $"; there are {string.Join(", ", names)}" : "")}. Add it to fixtures/{folder} and name it in the test.");
    }

    /// <summary>The names of the files in a folder, in ordinal order.</summary>
    internal abstract IReadOnlyList<string> Names(string folder);

    /// <returns>Null: there is no such file.</returns>
    protected abstract byte[]? Find(string folder, string file);

    [GeneratedRegex(@"^[A-Za-z0-9_-][A-Za-z0-9_.-]*\z")]
    private static partial Regex FileName();
}
