using System.Globalization;
using StrategyHost.Sandbox.Process.Seccomp;

namespace StrategyHost.Sandbox.Process.Bubblewrap;

/// <summary>The command line of bubblewrap.</summary>
internal sealed class BubblewrapCommand(RunnerFiles files, SandboxLimits limits, RunnerSurroundings surroundings, bool warmsUp)
{
    /// <summary>Nobody's user, without files or processes outside of sandboxes.</summary>
    private const string User = "10001";

    private const int TemporaryBytes = 16 << 20;

    /// <summary>Started by the superuser, the sandbox is another user first: limits do not bind the superuser.</summary>
    internal static string Program => System.Environment.IsPrivilegedProcess ? "setpriv" : "bwrap";

    /// <summary>The environment of bubblewrap itself; the runner gets its own.</summary>
    internal static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string> { ["PATH"] = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" };

    internal IEnumerable<string> Arguments(InheritedFiles inherited) =>
    [
        .. System.Environment.IsPrivilegedProcess ? Demotion : [],
        .. Namespaces,
        .. RunnerEnvironment.Of(SandboxKind.Bubblewrap, limits, surroundings).SelectMany(pair => (string[])["--setenv", pair.Key, pair.Value]),
        .. FileSystem(inherited),
        "--seccomp", Text(inherited.Make("seccomp", SeccompFilter.Make())),
        "--", "/dotnet/dotnet", "/runner/" + Path.GetFileName(files.Runner),
        $"data={Text(limits.MemoryBytes + RunnerFiles.RuntimeBytes)}", $"processes={Text(limits.Processes)}", .. RunnerProgram.WarmUp(warmsUp),
    ];

    /// <summary>What tries whether this machine lets a sandbox be made.</summary>
    internal static IReadOnlyList<string> TrialArguments =>
        [.. System.Environment.IsPrivilegedProcess ? Demotion : [], .. Namespaces, "--ro-bind", "/", "/", "--proc", "/proc", "--", "/bin/true"];

    private static string[] Demotion => ["--reuid", User, "--regid", User, "--clear-groups", "--", "bwrap"];

    private static string[] Namespaces =>
    [
        "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv",
    ];

    private IEnumerable<string> Surroundings => surroundings == RunnerSurroundings.Usual
        ? []
        : [.. RunnerFiles.TimeZones(), .. surroundings.Culture is null ? [] : RunnerFiles.CultureLibraries()];

    private string[] FileSystem(InheritedFiles inherited)
    {
        var version = Path.GetFileName(files.FrameworkFolder);
        return
        [
            .. RunnerFiles.NativeLibraries().Concat(Surroundings).SelectMany(file => Bind(file, file)),
            .. Bind(files.Muxer, "/dotnet/dotnet"),
            .. Bind(files.HostFolder, $"/dotnet/host/fxr/{version}"),
            .. Bind(files.FrameworkFolder, $"/dotnet/shared/Microsoft.NETCore.App/{version}"),
            // As bytes: the folder of a checkout may be closed to the user of the sandbox.
            .. files.RunnerAssemblies().SelectMany(path => (string[])["--ro-bind-data", Text(inherited.Open(path)), "/runner/" + Path.GetFileName(path)]),
            "--proc", "/proc",
            "--dev", "/dev",
            "--size", Text(TemporaryBytes), "--tmpfs", "/dev/shm",
            "--size", Text(TemporaryBytes), "--tmpfs", "/tmp",
            "--remount-ro", "/dev",
            "--remount-ro", "/",
            "--chdir", "/",
        ];
    }

    private static string[] Bind(string from, string to) => ["--ro-bind", from, to];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
