using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>Tests as part of a request: announced in its settings; image, symbols if any, and fixtures follow the bars.</summary>
internal static class TestSuiteFrames
{
    internal static void Announce(PayloadWriter settings, TestSuite tests) => settings
        .Flag(tests.Symbols is not null)
        .Many(tests.Fixtures.Keys.Order(StringComparer.Ordinal).ToArray(), (entry, name) => entry.Text(name))
        .Many(tests.Only, (entry, name) => entry.Text(name));

    /// <returns>The suite without its bytes; fixtures are there by name.</returns>
    internal static TestSuite Announced(PayloadReader settings) => new()
    {
        Assembly = [],
        Symbols = settings.Flag() ? [] : null,
        Fixtures = settings.Many(ProtocolLimits.MaxEntries, entry => entry.Text()).ToDictionary(name => name, _ => Array.Empty<byte>(), StringComparer.Ordinal),
        Only = settings.Many(ProtocolLimits.MaxTests, entry => entry.Text()),
    };

    internal static void Write(FrameWriter frames, TestSuite tests)
    {
        frames.Write(FrameType.Image, tests.Assembly);
        if (tests.Symbols is not null)
            frames.Write(FrameType.Symbols, tests.Symbols);
        foreach (var (_, content) in tests.Fixtures.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            frames.Write(FrameType.Fixture, content);
    }

    internal static TestSuite Read(FrameReader frames, TestSuite announced) => announced with
    {
        Assembly = frames.Read(FrameType.Image),
        Symbols = announced.Symbols is null ? null : frames.Read(FrameType.Symbols),
        Fixtures = announced.Fixtures.Keys.Order(StringComparer.Ordinal).ToDictionary(name => name, _ => frames.Read(FrameType.Fixture), StringComparer.Ordinal),
    };
}
