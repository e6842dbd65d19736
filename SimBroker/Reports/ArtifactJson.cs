using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace StrategyHost.SimBroker.Reports;

/// <summary>How artifacts write JSON.</summary>
internal static class ArtifactJson
{
    // Letters of every script stay readable; what could end a script element of a page is escaped.
    internal static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Two spaces a level, <c>\n</c>, for documents.</summary>
    internal static JsonWriterOptions Indented { get; } =
        new() { Encoder = Encoder, Indented = true, IndentCharacter = ' ', IndentSize = 2, NewLine = "\n" };

    internal static string Side(OrderSide side) => side == OrderSide.Buy ? "buy" : "sell";

    internal static string Time(DateTime time) => Encoding.ASCII.GetString(new IsoTimeFormatter().Format(time));

    /// <summary>Writes a number; NaN and infinity, which JSON has no numbers for, as null.</summary>
    internal static void NumberOrNull(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            json.WriteNumber(name, number + 0.0);
        else
            json.WriteNull(name);
    }

    internal static void Money(this Utf8JsonWriter json, string name, decimal value) =>
        json.WriteNumber(name, CanonicalMoney.Of(value));

    internal static void TextOrNull(this Utf8JsonWriter json, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }
}
