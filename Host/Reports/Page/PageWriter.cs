using System.Net;
using System.Text;
using System.Text.Json;
using StrategyHost.Host.Reports.Model;

namespace StrategyHost.Host.Reports.Page;

/// <summary>Writes the page: the frame, with the model in its places. The same model gives the same bytes.</summary>
internal static class PageWriter
{
    private static readonly (string Text, string? Place)[] Parts = Split(PageAssets.Frame);

    public static void Write(Stream stream, ReportModel model)
    {
        foreach (var (text, place) in Parts)
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            if (place is not null)
                Fill(stream, place, model);
        }
    }

    private static void Fill(Stream stream, string place, ReportModel model)
    {
        switch (place)
        {
            case "columns":
                WriteColumns(stream, model);
                break;
            case "data":
                JsonSerializer.Serialize(stream, model.Data, ReportJson.Default.ReportData);
                break;
            default:
                stream.Write(Encoding.UTF8.GetBytes(TextOf(place, model)));
                break;
        }
    }

    private static string TextOf(string place, ReportModel model) => place switch
    {
        "title" => WebUtility.HtmlEncode($"{model.Data.Strategy} on {model.Data.Symbol} · run {model.Data.RunId}"),
        "policy" => WebUtility.HtmlEncode(PageAssets.Policy),
        "style" => PageAssets.Style,
        "licence" => PageAssets.ChartLicence,
        "chart" => PageAssets.ChartScript,
        "script" => PageAssets.PageScript,
        _ => throw new InvalidOperationException($"page.html has a place {place} that nothing fills."),
    };

    /// <summary>Elements that a browser does not run; base 64 has no character that ends one.</summary>
    private static void WriteColumns(Stream stream, ReportModel model)
    {
        foreach (var column in model.Columns)
        {
            stream.Write("<script type=\"application/octet-stream\" class=\"column\">"u8);
            stream.Write(column.Base64);
            stream.Write("</script>\n"u8);
        }
    }

    /// <summary>Places are written <c>{{name}}</c> in the frame.</summary>
    private static (string Text, string? Place)[] Split(string frame)
    {
        var parts = new List<(string, string?)>();
        while (frame.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = frame.IndexOf("}}", start, StringComparison.Ordinal);
            parts.Add((frame[..start], frame[(start + 2)..end]));
            frame = frame[(end + 2)..];
        }

        parts.Add((frame, null));
        return [.. parts];
    }
}
