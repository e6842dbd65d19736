using System.Text.RegularExpressions;

namespace StrategyHost.Benchmarks.Safety;

/// <summary>Breaks sources: the same seed breaks them the same way.</summary>
/// <param name="corpus">The sources to break and to take pieces from.</param>
internal sealed partial class SourceMutator(IReadOnlyList<string> corpus)
{
    private readonly string[][] _tokens = [.. corpus.Select(Tokens)];

    /// <summary>One source after one to four mutations; after one, half of the time, so that the rest of it still compiles.</summary>
    public string Mutate(Random random)
    {
        var tokens = new List<string>(_tokens[random.Next(_tokens.Length)]);
        for (var left = Math.Max(1, random.Next(-3, 5)); left > 0 && tokens.Count > 0; left--)
            Mutate(tokens, random);
        return string.Concat(tokens);
    }

    private void Mutate(List<string> tokens, Random random)
    {
        var at = random.Next(tokens.Count);
        switch (random.Next(12))
        {
            case 0:
                tokens.RemoveRange(at, Length(tokens, at, random, 12));
                break;
            case 1:
                Repeat(tokens, at, random);
                break;
            case 2:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens.InsertRange(at, Piece(random, 80));
                break;
            case 4:
                Replace(tokens, random, Piece(random, 1)[0]);
                break;
            case 5:
                Replace(tokens, random, Any(HostileFragments.Names, random));
                break;
            case 6:
                tokens.Insert(at, Any(["(", ")", "{", "}", "[", "]", "<", ">", "\"", "'", "$\"{", "??", "?", ":", "=>", "..", "*", "&", "#", "/*", "\\", "\u202E"], random));
                break;
            case 7:
                Replace(tokens, random, Any(["0", "-1", "int.MaxValue", "1e308", "double.NaN", "99999999999999999999", "0x7fffffff", "(1, 2)", "null", "default", "new()", "this", "base"], random));
                break;
            case 8 or 9:
                InsertMember(tokens, random);
                break;
            default:
                InsertStatement(tokens, random);
                break;
        }
    }

    /// <summary>Now and then so often that only the limits of size can say no.</summary>
    private static void Repeat(List<string> tokens, int at, Random random)
    {
        var piece = tokens.GetRange(at, Length(tokens, at, random, 20));
        for (var times = random.Next(10) == 0 ? random.Next(2, 400) : random.Next(1, 4); times > 0; times--)
            tokens.InsertRange(at, piece);
    }

    /// <summary>Where a member may begin: inside the first class, at its start.</summary>
    private static void InsertMember(List<string> tokens, Random random)
    {
        var type = tokens.IndexOf("class");
        var brace = type < 0 ? -1 : tokens.IndexOf("{", type);
        tokens.Insert(brace + 1, " " + Any(HostileFragments.Members, random) + " ");
    }

    /// <summary>Where a statement may begin: behind the head of the first method that strategies have.</summary>
    private static void InsertStatement(List<string> tokens, Random random)
    {
        var head = tokens.FindIndex(token => token is "FindEntries" or "FindExits");
        var places = Enumerable.Range(0, tokens.Count).Where(i => i > head && tokens[i] is ";" or "{").ToArray();
        tokens.Insert(places.Length == 0 ? 0 : places[random.Next(places.Length)] + 1, " " + Any(HostileFragments.Statements, random) + " ");
    }

    private static void Replace(List<string> tokens, Random random, string by)
    {
        var names = Enumerable.Range(0, tokens.Count).Where(i => char.IsLetterOrDigit(tokens[i][0])).ToArray();
        if (names.Length > 0)
            tokens[names[random.Next(names.Length)]] = by;
    }

    private string[] Piece(Random random, int most)
    {
        var from = _tokens[random.Next(_tokens.Length)];
        var start = random.Next(from.Length);
        return from[start..Math.Min(from.Length, start + random.Next(1, most + 1))];
    }

    private static int Length(List<string> tokens, int at, Random random, int most) => Math.Min(tokens.Count - at, random.Next(1, most + 1));

    private static string Any(string[] choices, Random random) => choices[random.Next(choices.Length)];

    private static string[] Tokens(string source) => [.. Token().Matches(source).Select(match => match.Value)];

    [GeneratedRegex("""@?\w+|"(?:\\.|[^"\\\n])*"|//[^\n]*|\s+|.""", RegexOptions.Singleline)]
    private static partial Regex Token();
}
