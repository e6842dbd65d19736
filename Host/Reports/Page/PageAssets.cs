using System.Security.Cryptography;
using System.Text;

namespace StrategyHost.Host.Reports.Page;

/// <summary>The page's frame, styles and scripts, which the build embeds, with the hashes that its policy allows.</summary>
internal static class PageAssets
{
    private const string Prefix = "Report.";

    /// <summary>The frame with its places for data.</summary>
    public static string Frame { get; } = Read("page.html");

    /// <summary>Styles: the chart library's, then the page's own.</summary>
    public static string Style { get; } = Read("chart.css") + Read("page.css");

    /// <summary>The chart library.</summary>
    public static string ChartScript { get; } = Read("chart.js");

    /// <summary>The chart library's licence, which travels with it.</summary>
    public static string ChartLicence { get; } = Read("chart.licence.txt");

    /// <summary>The page's own scripts as one, in the order of their numbers.</summary>
    public static string PageScript { get; } = "\"use strict\";\n" + string.Concat(
        typeof(PageAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix + "script.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name[Prefix.Length..])));

    /// <summary>
    /// What the page may do: run exactly these scripts, use exactly these styles, and reach nothing, neither a network nor a place
    /// where text becomes markup.
    /// </summary>
    public static string Policy { get; } =
        $"default-src 'none'; script-src {HashOf(ChartScript)} {HashOf(PageScript)}; style-src {HashOf(Style)}; img-src data:; "
        + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>With one kind of line end: a browser counts a hash over the text after it has made all of them one.</summary>
    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The build did not embed {Prefix}{name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
