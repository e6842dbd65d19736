using System.Text.Json;
using StrategyHost.Testing.Fixtures;
using StrategyHost.Testing.Scenarios;

namespace StrategyHost.Testing;

/// <summary>
/// A situation and what the strategy should do in it, as a file of <c>fixtures/scenarios</c>: bars, if wanted indicator values, a
/// position or a resting order, and the expected entry, exit, protection or cancellation. <c>docs/testing.md</c> shows the form.
/// </summary>
public sealed class Scenario
{
    private const string Folder = "scenarios";

    private readonly ScenarioDocument _document;
    private readonly ScenarioExpectations _expected;

    private Scenario(ScenarioDocument document, ScenarioExpectations expected, IReadOnlyList<Bar> bars) =>
        (_document, _expected, Bars) = (document, expected, bars);

    /// <summary>What it is about.</summary>
    public string Name => _document.Name;

    /// <summary>Class name of the strategy it is about.</summary>
    public string Strategy => _document.Strategy;

    /// <summary>The bars.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>Whether it says which entry is expected, or that none is.</summary>
    public bool IsAboutEntries => _expected.AsksEntry;

    /// <summary>Whether it says which exit, protection or cancellation is expected, or that none is.</summary>
    public bool IsAboutExits => _expected.AsksExit;

    /// <summary>Reads a file of <c>fixtures/scenarios</c>.</summary>
    /// <param name="file">Its name, such as <c>rsi_reversion_entry.json</c>; no path.</param>
    /// <exception cref="FixtureException">There is no such file, or it is not a scenario.</exception>
    public static Scenario Load(string file) => Read(file, FixtureFiles.Current.Read(Folder, file));

    /// <summary>Every scenario of <c>fixtures/scenarios</c> about a strategy, in ordinal order of the files' names.</summary>
    /// <param name="strategy">Class name of the strategy.</param>
    /// <exception cref="FixtureException">A file in the folder is not a scenario.</exception>
    public static IReadOnlyList<Scenario> LoadAll(string strategy) =>
        [.. FixtureFiles.Current.Names(Folder).Where(file => file.EndsWith(".json", StringComparison.Ordinal)).Select(Load).Where(scenario => scenario.Strategy == strategy)];

    /// <summary>Reads a scenario from its text.</summary>
    /// <param name="json">The text of the file.</param>
    /// <exception cref="FixtureException">It is not a scenario.</exception>
    public static Scenario Parse(string json) => Read("scenario", System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>Puts a strategy into the situation and asks it.</summary>
    /// <param name="strategy">A fresh instance; the scenario's parameters are set on it.</param>
    /// <returns>What it did otherwise than expected, each in a sentence; empty when all is as expected.</returns>
    /// <exception cref="FixtureException">A parameter or indicator of the scenario does not exist.</exception>
    /// <exception cref="StrategyRunException">The strategy threw an exception.</exception>
    public IReadOnlyList<string> Check(Strategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        try
        {
            return _expected.Compare(ScenarioMarket.Of(_document, Bars, strategy));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // What the strategy throws has another type: this is about what the scenario asks for.
            throw new FixtureException($"The scenario '{Name}' cannot be played: {exception.Message}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Scenario Read(string file, byte[] utf8)
    {
        try
        {
            var document = JsonSerializer.Deserialize(utf8, ScenarioJson.Default.ScenarioDocument)
                ?? throw new FixtureException($"{file}: expected an object.");
            var expected = ScenarioExpectations.Read(document.Expected);
            return new Scenario(document, expected, ScenarioMarket.BarsOf(document.Bars));
        }
        catch (Exception exception) when (exception is JsonException or FixtureException or ArgumentException)
        {
            throw new FixtureException($"{file} is not a scenario: {exception.Message}");
        }
    }
}
