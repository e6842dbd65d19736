namespace StrategyHost.SimBroker.Ledger.Facts;

/// <summary>
/// Comments and reasons by number, so that facts are plain values. Strategies give the same few constants again and again, and
/// those are found among the last ones; nothing is lost where they do not.
/// </summary>
internal sealed class TextTable
{
    private const int Remembered = 4;

    private readonly List<string?> _texts = [null];

    internal string? this[int number] => _texts[number];

    /// <summary>The number of a text; 0 for none.</summary>
    internal int NumberOf(string? text)
    {
        var texts = _texts;
        for (var i = texts.Count - 1; i >= Math.Max(0, texts.Count - Remembered); i--)
        {
            if (ReferenceEquals(texts[i], text))
                return i;
        }

        if (text is null)
            return 0;
        texts.Add(text);
        return texts.Count - 1;
    }
}
