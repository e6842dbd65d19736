using System.Runtime.InteropServices;

namespace StrategyHost.Sandbox;

/// <summary>
/// Everything that the program inside a sandbox is made of: the muxer, one shared framework, the runner, and the few native
/// libraries the runtime links. Nothing else is there to be used.
/// </summary>
internal sealed class RunnerFiles
{
    /// <summary>Memory of the runtime that is not the strategy's: code, stacks, what the collector reserves.</summary>
    internal const long RuntimeBytes = 256L << 20;

    private const string RunnerAssembly = "StrategyHost.Sandbox.Runner.dll";

    /// <summary>Folders of native libraries, where distributions keep them.</summary>
    private static readonly string[] LibraryFolders =
        ["/lib64", "/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/lib", "/usr/lib"];

    /// <summary>What the runtime links, and the cryptography behind its hashes with what that links on some systems.</summary>
    private static readonly string[] Libraries =
    [
        "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libc.so.6", "libm.so.6", "libpthread.so.0", "libdl.so.2", "librt.so.1",
        "libgcc_s.so.1", "libstdc++.so.6", "libssl.so.3", "libcrypto.so.3", "libz.so.1", "libzstd.so.1",
    ];

    /// <summary>Time zones a run may be put into, to show that nothing depends on it; UTC needs no file.</summary>
    private static readonly string[] Zones = ["Asia/Kolkata", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"];

    private RunnerFiles(string runnerFolder, string dotnetRoot, string frameworkFolder) =>
        (RunnerFolder, DotnetRoot, FrameworkFolder) = (runnerFolder, dotnetRoot, frameworkFolder);

    /// <summary>Folder of the runner's assemblies.</summary>
    internal string RunnerFolder { get; }

    /// <summary>The installation of .NET that runs this process.</summary>
    internal string DotnetRoot { get; }

    /// <summary>Its shared framework.</summary>
    internal string FrameworkFolder { get; }

    internal string Muxer => Path.Combine(DotnetRoot, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    internal string Runner => Path.Combine(RunnerFolder, RunnerAssembly);

    /// <summary>Folder of the part of the muxer that finds frameworks.</summary>
    internal string HostFolder => Path.Combine(DotnetRoot, "host", "fxr", Path.GetFileName(FrameworkFolder.TrimEnd('/')));

    /// <summary>The files of the runner that stand beside whoever starts it.</summary>
    /// <exception cref="SandboxException">They are not there.</exception>
    internal static RunnerFiles Find() => Find(Path.Combine(AppContext.BaseDirectory, "runner"));

    /// <summary>The files of the runner in a folder.</summary>
    /// <exception cref="SandboxException">They are not there.</exception>
    internal static RunnerFiles Find(string runnerFolder)
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory().TrimEnd(Path.DirectorySeparatorChar);
        var files = new RunnerFiles(runnerFolder, Path.GetFullPath(Path.Combine(framework, "..", "..", "..")), framework);
        if (!File.Exists(files.Runner))
            throw new SandboxException($"The runner is missing: {files.Runner} does not exist. Build the solution again.");
        return File.Exists(files.Muxer)
            ? files
            : throw new SandboxException($"The .NET installation {files.DotnetRoot} has no dotnet program: install the .NET runtime, a self-contained host cannot start a sandbox.");
    }

    /// <summary>The runner's own files, in ordinal order.</summary>
    internal IEnumerable<string> RunnerAssemblies() =>
        Directory.EnumerateFiles(RunnerFolder).Where(path => Path.GetExtension(path) is ".dll" or ".json").Order(StringComparer.Ordinal);

    /// <summary>The files of the time zones that this machine has, by the path where the runtime looks for them.</summary>
    internal static IEnumerable<string> TimeZones() => Zones.Select(zone => Path.Combine("/usr/share/zoneinfo", zone)).Where(File.Exists);

    /// <summary>The libraries of cultures, by the path where the loader looks for them; empty where this machine has none.</summary>
    internal static IEnumerable<string> CultureLibraries() =>
        LibraryFolders.Where(Directory.Exists).Select(folder => Directory.GetFiles(folder, "libicu*.so.*")).FirstOrDefault(found => found.Length > 0) ?? [];

    /// <summary>The native libraries of this machine by the path where the loader looks for them.</summary>
    internal static IEnumerable<string> NativeLibraries() => Libraries
        .Select(name => LibraryFolders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists))
        .OfType<string>();
}
