using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>Where one run of the determinism check takes place: an isolation, and what is around the run in it.</summary>
internal sealed record Place(IStrategyRunner Runner, Surroundings Surroundings)
{
    /// <summary>The request as it is made here; the last of its runs is the one that counts.</summary>
    public StrategyRunRequest Prepare(StrategyRunRequest request) => request with
    {
        Surroundings = Surroundings.Runner,
        ParameterSets = [.. Enumerable.Repeat(request.ParameterSets[0], 1 + Surroundings.RunsBefore)],
    };

    public string Name => $"{Runner.Kind.ToName()}, {Surroundings.Name}";

    /// <summary>
    /// Every kind of surroundings, the isolations taking turns, and every isolation with the usual ones. The first is what an
    /// ordinary run has.
    /// </summary>
    public static IReadOnlyList<Place> All(IReadOnlyList<IStrategyRunner> runners) =>
    [
        .. Surroundings.All.Select((around, i) => new Place(runners[i % runners.Count], around)),
        .. runners.Skip(1).Select(runner => new Place(runner, Surroundings.Usual)),
    ];
}
