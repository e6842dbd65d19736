using System.Text;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.SimBroker.Proofs;

/// <summary>
/// Compares the artifacts of two runs that should be the same, byte for byte. Events come first, because they are the cause of
/// everything else.
/// </summary>
public static class RunComparison
{
    private static readonly string[] Order = [ArtifactNames.Events, ArtifactNames.Trades, ArtifactNames.EquityCurve, ArtifactNames.OwnIndicators, ArtifactNames.Summary];

    /// <summary>The first difference between the artifacts in two directories; null: there is none.</summary>
    /// <param name="first">The first run's directory.</param>
    /// <param name="second">The second run's directory.</param>
    /// <exception cref="IOException">A file is there and cannot be read.</exception>
    public static RunDifference? FindFirstDifference(string first, string second) => FindFirstDifference(
        name => Open(Path.Combine(first, ArtifactNames.Files[name])), name => Open(Path.Combine(second, ArtifactNames.Files[name])));

    /// <summary>The first difference between the artifacts of two runs; null: there is none.</summary>
    /// <param name="first">Opens an artifact of the first run by its name (<see cref="ArtifactNames"/>); empty where it has none.</param>
    /// <param name="second">Opens an artifact of the second run.</param>
    public static RunDifference? FindFirstDifference(Func<string, Stream> first, Func<string, Stream> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        foreach (var name in Order)
        {
            using var left = first(name);
            using var right = second(name);
            if (FindFirstDifference(ArtifactNames.Files[name], left, right) is { } difference)
                return difference;
        }

        return null;
    }

    /// <summary>The first line in which two streams differ; null: they are the same, line ends included.</summary>
    /// <param name="artifact">What they are called in the difference.</param>
    /// <param name="first">The first run's bytes.</param>
    /// <param name="second">The second run's bytes.</param>
    public static RunDifference? FindFirstDifference(string artifact, Stream first, Stream second)
    {
        using var left = Reader(first);
        using var right = Reader(second);
        for (var line = 1; ; line++)
        {
            var (a, b) = (ReadLine(left), ReadLine(right));
            if (!string.Equals(a, b, StringComparison.Ordinal))
                return Difference(artifact, line, a, b);
            if (a is null)
                return null;
        }
    }

    private static Stream Open(string path) => File.Exists(path) ? File.OpenRead(path) : Stream.Null;

    /// <summary>Latin-1 has a character for every byte, so that no two different bytes look the same.</summary>
    private static StreamReader Reader(Stream stream) => new(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, leaveOpen: true);

    /// <summary>A line with the <c>\n</c> that ends it, so that a missing one shows.</summary>
    private static string? ReadLine(StreamReader reader)
    {
        var line = new StringBuilder();
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            line.Append((char)next);
            if (next == '\n')
                break;
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    /// <summary>Line ends are left out, unless they are the difference.</summary>
    private static RunDifference Difference(string artifact, int line, string? first, string? second)
    {
        var (a, b) = (Text(first)?.TrimEnd('\n'), Text(second)?.TrimEnd('\n'));
        return string.Equals(a, b, StringComparison.Ordinal)
            ? new RunDifference(artifact, line, Escaped(first), Escaped(second))
            : new RunDifference(artifact, line, a, b);
    }

    private static string? Text(string? line) =>
        line is null ? null : Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line)).Replace("\r", "\\r", StringComparison.Ordinal);

    /// <summary>Bytes that are no text would all look like the same replacement character.</summary>
    private static string? Escaped(string? line) =>
        line is null ? null : string.Concat(line.Select(c => c is >= ' ' and <= '~' ? $"{c}" : $"\\x{(int)c:x2}"));
}
