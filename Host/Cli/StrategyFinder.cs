using System.CommandLine;
using System.Text.RegularExpressions;

namespace StrategyHost.Host.Cli;

/// <summary>Turns what a user calls a strategy, a path or a class name, into files.</summary>
internal sealed partial class StrategyFinder(ProjectFolder folder)
{
    /// <summary>The files meant by a command; none named: every <c>.cs</c> directly in the strategies folder.</summary>
    /// <exception cref="CliException">Nothing is there.</exception>
    public IReadOnlyList<string> FindStrategies(IReadOnlyList<string> names) =>
        names.Count > 0 ? [.. names.SelectMany(Find).Distinct()] : Directly(folder.Strategies);

    /// <summary>The one file meant by a command that takes a single strategy.</summary>
    /// <exception cref="CliException">Nothing is there, or the name stands for several files.</exception>
    public string FindStrategy(string name) => FindStrategies([name]) is var files && files.Count == 1
        ? files[0]
        : throw CliException.Usage($"'{name}' names {files.Count} files.", "Name one strategy.");

    /// <summary>The files meant by paths of files and folders, folders searched in depth; none named: the strategies folder.</summary>
    /// <exception cref="CliException">Nothing is there.</exception>
    public IReadOnlyList<string> FindFiles(IReadOnlyList<string> paths) =>
        paths.Count > 0 ? [.. paths.SelectMany(Below).Distinct()] : Directly(folder.Strategies);

    /// <summary>Lets a shell complete the names of the strategies there are.</summary>
    public void Complete(Argument argument)
    {
        argument.CompletionSources.Add(_ => Names(folder.Strategies).Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        // Help would list whatever strategies there are in the name's place.
        argument.HelpName = argument.Name;
    }

    private static string[] Names(string path) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*.cs").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!]
        : [];

    private IEnumerable<string> Below(string path)
    {
        if (!Directory.Exists(path))
            return Find(path);
        var files = Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            .Where(file => !BuildOutput().IsMatch(Path.GetRelativePath(path, file))).Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? files : throw NothingIn(path);
    }

    private IReadOnlyList<string> Find(string name)
    {
        if (Directory.Exists(name))
            return Directly(name);
        if (File.Exists(name))
            return [name];
        var file = Path.Combine(folder.Strategies, name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) ? name : name + ".cs");
        if (File.Exists(file))
            return [file];
        if (Directory.Exists(folder.Strategies) && ClassName().IsMatch(name))
        {
            var declaration = new Regex($@"\bclass\s+{name}\b");
            var declaring = Directory.EnumerateFiles(folder.Strategies, "*.cs").Order(StringComparer.Ordinal)
                .Where(path => declaration.IsMatch(File.ReadAllText(path))).ToArray();
            if (declaring.Length > 0)
                return [declaring[0]];
        }

        throw NoSuch(name);
    }

    private static string[] Directly(string path)
    {
        var files = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.cs").Order(StringComparer.Ordinal).ToArray()
            : [];
        return files.Length > 0 ? files : throw NothingIn(path);
    }

    private static CliException NothingIn(string path) => new(
        ExitCode.Usage, "no_strategy", $"No strategy found: {ProjectFolder.Display(path)} holds no .cs file.",
        "Create one with: strategyhost new MyStrategy. Or name a file: strategyhost backtest path/to/MyStrategy.cs");

    private CliException NoSuch(string name)
    {
        var known = Names(folder.Strategies);
        return new CliException(
            ExitCode.Usage, "no_strategy", $"No strategy '{name}': there is no such file, and no class of this name in {ProjectFolder.Display(folder.Strategies)}.{Suggestion.For(name, known)}",
            known.Length > 0 ? $"Name a .cs file or one of: {string.Join(", ", known)}." : "Name a .cs file, or create one with: strategyhost new MyStrategy");
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"(^|[\\/])(bin|obj)[\\/]")]
    private static partial Regex BuildOutput();
}
