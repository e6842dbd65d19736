using StrategyHost.Analyzers.Secrets;

namespace StrategyHost.Agents.Tester;

/// <summary>Looks for secrets in what a run wrote. A finding names kind, file and line, never the secret.</summary>
public static class SecretScan
{
    /// <summary>A file is read in pieces of whole lines: what is found is found within this many characters.</summary>
    private const int PieceLength = 1 << 20;

    /// <summary>Scans a file.</summary>
    /// <param name="path">The file, taken as UTF-8.</param>
    /// <param name="harmless">Texts that look like keys and are none: the hashes of files, which certificates hold.</param>
    public static IReadOnlyList<Finding> OfFile(string path, IReadOnlyCollection<string>? harmless = null)
    {
        var findings = new List<Finding>();
        using var reader = new StreamReader(path);
        var line = 0;
        foreach (var (piece, lines) in Pieces(reader))
        {
            findings.AddRange(SecretScanner.Scan(Without(piece, harmless ?? [])).Select(secret => Of(secret, path, line + secret.Line)));
            line += lines;
        }

        return findings;
    }

    /// <summary>Scans a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="what">What it is, for the message.</param>
    public static IReadOnlyList<Finding> OfText(string text, string what) =>
        [.. SecretScanner.Scan(text).Select(secret => new Finding($"{secret.Name} ({secret.Preview}) stands in {what}. Delete it, and revoke it where it was issued.") { FailureClass = FailureClass.SecretsDetected })];

    private static Finding Of(SecretFinding secret, string path, int line) =>
        new($"{secret.Name} ({secret.Preview}) stands in {Path.GetFileName(path)}. Delete it, and revoke it where it was issued: a strategy needs no credentials.")
        {
            FailureClass = FailureClass.SecretsDetected,
            File = path,
            Line = line,
        };

    private static string Without(string text, IReadOnlyCollection<string> harmless) =>
        harmless.Aggregate(text, (left, known) => left.Replace(known, "", StringComparison.Ordinal));

    private static IEnumerable<(string Text, int Lines)> Pieces(StreamReader reader)
    {
        var piece = new System.Text.StringBuilder();
        var lines = 0;
        while (reader.ReadLine() is { } text)
        {
            piece.Append(text).Append('\n');
            lines++;
            if (piece.Length < PieceLength)
                continue;
            yield return (piece.ToString(), lines);
            piece.Clear();
            lines = 0;
        }

        yield return (piece.ToString(), lines);
    }
}
