using Microsoft.Extensions.Options;

namespace StrategyHost.Host;

/// <summary>
/// Finds the project's own folders from wherever the host was started: as named from the current directory, else below the
/// checkout that the host was built from.
/// </summary>
internal sealed class ProjectFolder(IOptions<HostSettings> settings)
{
    private const string Landmark = "StrategyHost.sln";

    private readonly string? _checkout = FindCheckout();

    public string Strategies => Locate(settings.Value.Strategies);

    public string StrategyTests => Locate(settings.Value.StrategyTests);

    public string Fixtures => Locate(settings.Value.Fixtures);

    public string SampleData => Locate(settings.Value.SampleData);

    /// <summary>Isolation of strategies when none is named.</summary>
    public string Sandbox => settings.Value.Sandbox;

    public string Artifacts => settings.Value.Artifacts;

    /// <summary>A path as people read it: relative to the current directory where it lies below it.</summary>
    public static string Display(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative;
    }

    private string Locate(string path)
    {
        if (Path.Exists(path) || _checkout is null)
            return path;
        var inCheckout = Path.Combine(_checkout, path);
        return Path.Exists(inCheckout) ? inCheckout : path;
    }

    private static string? FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Landmark)))
                return folder.FullName;
        }

        return null;
    }
}
