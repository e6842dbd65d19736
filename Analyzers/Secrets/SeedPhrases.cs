namespace StrategyHost.Analyzers.Secrets;

/// <summary>
/// Runs of 12, 15, 18, 21 or 24 lower-case words of three to eight letters (BIP 39). Prose is told by its small words, which
/// the word list of wallets does not have; lists of the field's own terms by those terms.
/// </summary>
internal static class SeedPhrases
{
    private const int Fewest = 12;
    private const int Most = 24;

    private static readonly HashSet<string> NotInList = new(
        ("the and for are was were not but from has have had its per with without into onto over under out off than then that this these those their there they them "
        + "his her our your who whom what when where why how which while each every both any some few many much more most less least such only also just very too "
        + "can may might must shall should will would could does did done been being both here all one two three four five six seven eight nine ten "
        + "bar bars bid close closes high highs low lows volume volumes average averages signal signals strategy strategies indicator indicators trade trades trading buy sell "
        + "entry entries exits stop stops loss losses profit profits spread series market markets symbol position positions orders prices pips lots hours minutes "
        + "new set sets add adds get gets run runs").Split(' '),
        StringComparer.Ordinal);

    internal static IEnumerable<SecretMatch> Find(string text)
    {
        var (start, words, at) = (0, 0, 0);
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && TextClass.IsLower(text[end]))
                end++;
            var isWord = end - at is >= 3 and <= 8 && !NotInList.Contains(text.Substring(at, end - at));
            var isJoined = isWord && end < text.Length - 1 && text[end] == ' ' && TextClass.IsLower(text[end + 1]);
            if (isWord)
                (start, words) = (words == 0 ? at : start, words + 1);
            if (!isJoined)
            {
                if (isWord && words is >= Fewest and <= Most && words % 3 == 0 && HasDistinctWords(text.Substring(start, end - start), words))
                    yield return new SecretMatch(SecretKind.SeedPhrase, "A seed phrase", start, end - start);
                words = 0;
            }

            at = Math.Max(end, at) + 1;
        }
    }

    private static bool HasDistinctWords(string phrase, int words) =>
        phrase.Split(' ').Distinct(StringComparer.Ordinal).Count() >= words - 2;
}
