namespace StrategyHost.Analyzers.AllowList;

/// <summary>One line of the allow-list: a type and which of its members may be used.</summary>
internal sealed class AllowedType
{
    private readonly HashSet<string> _named;
    private readonly bool _allBut;

    private AllowedType(bool allBut, IEnumerable<string> named)
    {
        _allBut = allBut;
        _named = new HashSet<string>(named, StringComparer.Ordinal);
    }

    /// <summary>Reads what follows the type's name: <c>*</c>, <c>* - a b</c> or <c>+ a b</c>.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    internal static AllowedType Parse(string type, string[] words)
    {
        var kind = words[0] + (words.Length > 1 && words[0] == "*" ? words[1] : "");
        return kind switch
        {
            "*" => new AllowedType(allBut: true, []),
            "*-" => new AllowedType(allBut: true, words.Skip(2)),
            "+" => new AllowedType(allBut: false, words.Skip(1)),
            _ => throw new FormatException($"allowlist.txt: '{type} {string.Join(" ", words)}' must continue with '*', '* - members' or '+ members'."),
        };
    }

    internal bool Allows(string member) => _named.Contains(member) != _allBut;
}
