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
            left = [.. Of(Environment.ProcessId).Select(id => $"{id}: {LineOf(id)}")];
        while (left.Length > 0 && watch.Elapsed < Patience);
        return left;
    }

    /// <summary>Ids of those below a process, as children or children of children.</summary>
    public static IEnumerable<string> Of(int ancestor) => Directory.EnumerateDirectories("/proc").Select(path => Path.GetFileName(path)!)
        .Where(id => int.TryParse(id, out _) && IsAlive(id) && IsBelow(ancestor, id));

    /// <summary>Whether a process runs this build's runner, or bubblewrap around it.</summary>
    public static bool IsAlive(string id) => LineOf(id).Contains("StrategyHost.Sandbox.Runner.dll", StringComparison.Ordinal);

    private static string LineOf(string id) => Read($"/proc/{id}/cmdline").Replace('\0', ' ');

    private static bool IsBelow(int ancestor, string process)
    {
        for (var id = process; id is not ("0" or "1" or ""); id = Parent(id))
        {
            if (id == ancestor.ToString(System.Globalization.CultureInfo.InvariantCulture))
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
