using System.Globalization;
using System.Runtime.InteropServices;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Cli.Doctor;

/// <summary>Looks at everything the host needs or can use, in the order a newcomer meets it.</summary>
internal sealed class Examinations(ProjectFolder folder)
{
    /// <summary>A run of a million bars leaves about 100 MB.</summary>
    private const long LeastDiskBytes = 500L << 20;

    public IReadOnlyList<Examination> All() =>
    [
        Runtime(), Sdk(), Strategies(), Data(), Disk(), .. Isolations(), Git(),
    ];

    private static Examination Runtime() => Examination.Works(
        "runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors");

    private static Examination Sdk() => ProgramVersion.Of("dotnet") is { } version
        ? Examination.Works("sdk", $".NET SDK {version}")
        : Examination.CanDoWithout("sdk", "dotnet is not on the path", "Install the .NET 10 SDK: dotnet run and dotnet test need it.");

    private static Examination Git() => ProgramVersion.Of("git") is { } version
        ? Examination.Works("git", version)
        : Examination.CanDoWithout("git", "git is not on the path", "Install git to keep the history of your strategies.");

    private Examination Strategies()
    {
        var count = Directory.Exists(folder.Strategies) ? Directory.GetFiles(folder.Strategies, "*.cs").Length : 0;
        return count > 0
            ? Examination.Works("strategies", string.Create(CultureInfo.InvariantCulture, $"{count} in {ProjectFolder.Display(folder.Strategies)}"))
            : Examination.CanDoWithout("strategies", $"none in {ProjectFolder.Display(folder.Strategies)}", "strategyhost new MyStrategy writes one.");
    }

    private Examination Data()
    {
        var shown = ProjectFolder.Display(folder.SampleData);
        if (!File.Exists(folder.SampleData))
            return Examination.IsMissing("data", $"{shown} does not exist", "Start the host inside the checkout, or name a file with --data.");
        var read = BarFile.Read(folder.SampleData);
        return read.IsOk
            ? Examination.Works("data", string.Create(CultureInfo.InvariantCulture, $"{read.Value.Bars.Count} bars in {shown}"))
            : Examination.IsMissing("data", DataFaults.ToException(read.Fault).Message, "Restore the file from the repository.");
    }

    private Examination Disk()
    {
        var path = Path.GetFullPath(folder.Artifacts);
        try
        {
            var free = new DriveInfo(ExistingParent(path)).AvailableFreeSpace;
            var found = string.Create(CultureInfo.InvariantCulture, $"{free / (1 << 20)} MB free for {ProjectFolder.Display(path)}");
            return free >= LeastDiskBytes
                ? Examination.Works("disk", found)
                : Examination.IsMissing("disk", found, "Make room, or write elsewhere with --out.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Examination.CanDoWithout("disk", $"{ProjectFolder.Display(path)}: {exception.Message}", "Check that the folder may be written.");
        }
    }

    private static string ExistingParent(string path)
    {
        while (!Directory.Exists(path) && Path.GetDirectoryName(path) is { } parent)
            path = parent;
        return path;
    }

    private static IEnumerable<Examination> Isolations()
    {
        var survey = SandboxSelector.Survey().Where(one => one.Kind != SandboxKind.None).ToArray();
        var hasOne = survey.Any(one => one.IsAvailable);
        return survey.Select(one => one.IsAvailable
            ? Examination.Works(one.Kind.ToName(), one.Reason)
            : new Examination(one.Kind.ToName(), hasOne ? ExaminationState.Optional : ExaminationState.Missing, one.Reason, HowToGet(one.Kind)));
    }

    private static string HowToGet(SandboxKind kind) => kind switch
    {
        SandboxKind.Docker => "build/docker-up.sh starts an engine, and installs it on Debian.",
        SandboxKind.Bubblewrap => "apt-get install bubblewrap, or your system's package of that name.",
        _ => "Use Linux 5.13 or later, or one of the others.",
    };
}
