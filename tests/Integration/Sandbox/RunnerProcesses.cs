using System.Diagnostics;

namespace StrategyHost.Integration.Sandbox;

/// <summary>The processes on this machine that run this build's runner, wherever they are seen from.</summary>
internal static class RunnerProcesses
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Command lines of those started by this process; the kernel may take a moment to clear up after the last one.</summary>
    public static IEnumerable<string> Left()
    {
        var watch = Stopwatch.StartNew();
        string[] left;
        do
            left = [.. All()];
        while (left.Length > 0 && watch.Elapsed < Patience);
        return left;
    }

    private static IEnumerable<string> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            var line = Read(Path.Combine(folder, "cmdline"));
            if (line.Contains("StrategyHost.Sandbox.Runner.dll", StringComparison.Ordinal) && IsOurs(folder))
                yield return $"{Path.GetFileName(folder)}: {line.Replace('\0', ' ')}";
        }
    }

    /// <summary>Children of this process, and children of children.</summary>
    private static bool IsOurs(string folder)
    {
        for (var id = Path.GetFileName(folder); id is not ("0" or "1" or ""); id = Parent(id))
        {
            if (id == Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture))
                return true;
        }

        return false;
    }

    private static string Parent(string id)
    {
        var stat = Read($"/proc/{id}/stat");
        return stat.Length == 0 ? "" : stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1];
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
