using StrategyHost.Sandbox.Docker;
using StrategyHost.Sandbox.Process;
using StrategyHost.Sandbox.Process.Bubblewrap;
using StrategyHost.Sandbox.Process.Landlock;

namespace StrategyHost.Sandbox;

/// <summary>Finds out which isolations this machine offers and makes the one that is wanted.</summary>
public static class SandboxSelector
{
    /// <summary>What keeps a hostile strategy in, the strongest first.</summary>
    private static readonly SandboxKind[] Isolating = [SandboxKind.Docker, SandboxKind.Bubblewrap, SandboxKind.Landlock];

    /// <summary>Makes the isolation of a choice, and tries no weaker one once it has it.</summary>
    /// <param name="choice">What is wanted.</param>
    /// <param name="next">The runs that come next; null: none is expected, and nothing is started.</param>
    /// <param name="container">What a container is made with; null: what this machine has.</param>
    public static SandboxSelection Select(SandboxChoice choice, ExpectedRuns? next = null, ContainerOptions? container = null)
    {
        var considered = new List<SandboxAvailability>();
        foreach (var kind in Candidates(choice))
        {
            var (runner, availability) = TryMake(kind, next, container);
            considered.Add(availability);
            if (runner is not null)
                return new SandboxSelection(runner, considered);
        }

        return new SandboxSelection(null, considered);
    }

    /// <summary>Makes every other isolation of a choice that can be had beside the one taken.</summary>
    /// <param name="choice">What is wanted.</param>
    /// <param name="taken">The one that is there already.</param>
    /// <param name="container">As for <see cref="Select"/>.</param>
    public static SandboxSet SelectOthers(SandboxChoice choice, SandboxKind taken, ContainerOptions? container = null) =>
        new([.. Candidates(choice).Where(kind => kind != taken).Select(kind => TryMake(kind, null, container).Runner).OfType<IStrategyRunner>()]);

    /// <summary>Every isolation, the strongest first, and whether it can be had.</summary>
    public static IReadOnlyList<SandboxAvailability> Survey()
    {
        var found = new List<SandboxAvailability>();
        foreach (var kind in (SandboxKind[])[.. Isolating, SandboxKind.None])
        {
            var (runner, availability) = TryMake(kind);
            (runner as IDisposable)?.Dispose();
            found.Add(availability);
        }

        return found;
    }

    /// <summary>Makes the container image where it is missing and removes those of other builds.</summary>
    /// <exception cref="InvalidOperationException">No engine answers, or it cannot make the image.</exception>
    /// <param name="container">What it is made with; null: what this machine has.</param>
    public static ImageBuild BuildImage(ContainerOptions? container = null)
    {
        try
        {
            using var docker = DockerRunner.Connect(RunnerFiles.Find(), container);
            return new ImageBuild(docker.Image, docker.RemoveOtherImages());
        }
        catch (Exception exception) when (IsUnavailable(exception))
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }

    private static SandboxKind[] Candidates(SandboxChoice choice) => choice switch
    {
        SandboxChoice.Docker => [SandboxKind.Docker],
        SandboxChoice.Process => [SandboxKind.Bubblewrap, SandboxKind.Landlock],
        SandboxChoice.Bubblewrap => [SandboxKind.Bubblewrap],
        SandboxChoice.Landlock => [SandboxKind.Landlock],
        SandboxChoice.None => [SandboxKind.None],
        _ => Isolating,
    };

    private static (IStrategyRunner? Runner, SandboxAvailability Availability) TryMake(SandboxKind kind, ExpectedRuns? next = null, ContainerOptions? container = null)
    {
        try
        {
            var runner = Make(kind, RunnerFiles.Find(), container);
            Prepare(runner, next);
            return (runner, new SandboxAvailability(kind, IsAvailable: true, runner.Image ?? string.Join("; ", runner.Warnings)));
        }
        catch (Exception exception) when (IsUnavailable(exception))
        {
            return (null, new SandboxAvailability(kind, IsAvailable: false, exception.Message));
        }
    }

    private static bool IsUnavailable(Exception exception) =>
        exception is SandboxException or IOException or HttpRequestException or UnauthorizedAccessException;

    private static void Prepare(PreparedRunner runner, ExpectedRuns? next)
    {
        if (next is null)
            return;
        try
        {
            runner.Prepare(next);
        }
        catch
        {
            runner.Dispose();
            throw;
        }
    }

    private static PreparedRunner Make(SandboxKind kind, RunnerFiles files, ContainerOptions? container)
    {
        switch (kind)
        {
            case SandboxKind.Docker:
                return DockerRunner.Connect(files, container);
            case SandboxKind.Bubblewrap:
                BubblewrapTrial.Require(files);
                return new BubblewrapRunner(files);
            case SandboxKind.Landlock:
                LandlockTrial.Require();
                return new LandlockRunner(files);
            default:
                return new PlainProcessRunner(files);
        }
    }
}
