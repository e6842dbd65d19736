namespace StrategyHost.Host.Reports.Artifacts;

/// <summary>
/// Texts of a strategy, each kept once. A strategy may write a new and long one for every trade, so each is shortened and their
/// number is limited; the artifacts have them whole.
/// </summary>
internal sealed class WordList
{
    private const int LongestText = 160;
    private const int MostTexts = 5_000;
    private const string Beyond = "… (see trades.csv)";

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Texts => _texts;

    public int IndexOf(string text)
    {
        var kept = Shorten(text);
        if (_indices.TryGetValue(kept, out var index))
            return index;
        if (_texts.Count >= MostTexts && kept != Beyond)
            return IndexOf(Beyond);
        _indices.Add(kept, _texts.Count);
        _texts.Add(kept);
        return _texts.Count - 1;
    }

    /// <summary>The text as far as a table shows it.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= LongestText)
            return text;
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..end] + "…";
    }
}
