using StrategyHost.SimBroker.Data;
using StrategyHost.Testing.Fixtures;

namespace StrategyHost.Testing;

/// <summary>The bars of the project's own files, <c>fixtures/market/*.csv</c>.</summary>
public static class TestData
{
    private const string Folder = "market";

    /// <summary>The sample series that <c>backtest</c> runs over without <c>--data</c>.</summary>
    public static IReadOnlyList<Bar> Sample => Load("sample.csv");

    /// <summary>The bars of a file, oldest first; the symbol is the file's stem in upper case.</summary>
    /// <param name="file">Its name in <c>fixtures/market</c>, such as <c>crypto_1m.csv</c>; no path.</param>
    /// <exception cref="FixtureException">There is no such file, or it does not hold sound bars.</exception>
    public static IReadOnlyList<Bar> Load(string file)
    {
        var read = BarFile.Read(file, FixtureFiles.Current.Read(Folder, file));
        if (!read.IsOk)
            throw new FixtureException(read.Fault.ToString());
        return [.. Enumerable.Range(0, read.Value.Bars.Count).Select(i => read.Value.Bars[i])];
    }

    /// <summary>The bars of a file between two bars of it.</summary>
    /// <param name="file">Its name in <c>fixtures/market</c>.</param>
    /// <param name="first">Index of the first bar.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<Bar> Load(string file, int first, int count)
    {
        var bars = Load(file);
        return first >= 0 && count >= 0 && first <= bars.Count - count
            ? [.. bars.Skip(first).Take(count)]
            : throw new FixtureException($"{file} holds {bars.Count} bars: there are no {count} from bar {first} on.");
    }
}
