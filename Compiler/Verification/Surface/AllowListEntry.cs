using StrategyHost.Analyzers.AllowList;

namespace StrategyHost.Compiler.Verification.Surface;

/// <summary>One line of the allow-list as the verifier reads it.</summary>
/// <param name="Type">Full metadata name, nested types after a slash.</param>
/// <param name="Context">Where the members may be used.</param>
/// <param name="Members">Which members.</param>
/// <param name="Named">The members written out on the line, to find those that do not exist.</param>
internal sealed record AllowListEntry(string Type, EmissionContext Context, AllowedType Members, string[] Named)
{
    /// <summary>Reads all sections that say something about images.</summary>
    /// <exception cref="FormatException">A line is neither a comment, a section nor an entry.</exception>
    internal static IReadOnlyList<AllowListEntry> Read(TextReader reader)
    {
        var entries = new List<AllowListEntry>();
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
                section = line;
            else if (line.Length > 0 && line[0] != '#' && section != "[author-attributes]")
                entries.Add(Parse(line, section));
        }

        return entries;
    }

    private static AllowListEntry Parse(string line, string section)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rest = words[1..];
        if (rest is [['@', ..] context, ..])
            return new AllowListEntry(words[0], ContextOf(context), AllowedType.Parse(words[0], ["+", .. rest[1..]]), rest[1..]);
        var everywhere = section == "[attributes]" ? EmissionContext.Attribute : EmissionContext.None;
        return new AllowListEntry(words[0], everywhere, AllowedType.Parse(words[0], rest), [.. rest.Where(word => word is not ("*" or "-" or "+"))]);
    }

    private static EmissionContext ContextOf(string word) => word switch
    {
        "@hash" => EmissionContext.Hash,
        "@record" => EmissionContext.Record,
        "@iterator" => EmissionContext.Iterator,
        "@event" => EmissionContext.Event,
        "@pid" => EmissionContext.ImplementationDetails,
        "@newt" => EmissionContext.NewT,
        "@collection" => EmissionContext.Collection,
        _ => throw new FormatException($"allowlist.txt: unknown context {word}."),
    };
}
