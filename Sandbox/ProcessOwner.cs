using System.Globalization;

namespace StrategyHost.Sandbox;

/// <summary>
/// Who made a container or a folder, as a text: machine start, process namespace, process and its start. What has an owner that is
/// gone is a leftover; one of another namespace or machine start may be somebody's.
/// </summary>
internal static class ProcessOwner
{
    private static readonly string World = $"{Read("/proc/sys/kernel/random/boot_id")}/{NamespaceOf("/proc/self/ns/pid")}";

    /// <summary>This process.</summary>
    internal static string Self { get; } = Of(Environment.ProcessId);

    /// <summary>A process of this namespace.</summary>
    internal static string Of(int process) => string.Create(CultureInfo.InvariantCulture, $"{World}/{process}/{StartOf(process)}");

    /// <summary>Whether an owner lived on this machine and is gone.</summary>
    internal static bool IsGone(string owner)
    {
        if (!owner.StartsWith(World + "/", StringComparison.Ordinal) || owner[(World.Length + 1)..].Split('/') is not [var id, var start])
            return false;
        return !int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var process) || StartOf(process) != start;
    }

    /// <summary>Clock ticks from the machine's start to the process's; the 22nd field, counted behind the name, which may hold spaces.</summary>
    private static string StartOf(int process)
    {
        var stat = Read($"/proc/{process}/stat");
        return stat.Length == 0 ? "" : stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19];
    }

    /// <summary>A namespace is a link to <c>pid:[4026531836]</c>; the digits alone may stand in names of files.</summary>
    private static string NamespaceOf(string path) => string.Concat((new FileInfo(path).LinkTarget ?? "").Where(char.IsAsciiDigit));

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
